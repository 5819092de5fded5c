import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import org.w3c.dom.Document;

/** Schematron that its publisher hands out as XSLT; each file is compiled once. What it says is SVRL. */
final class StylesheetRules {
  private static final String FIRED = "//(svrl:failed-assert|svrl:successful-report)";

  private final Processor saxon = new Processor(false);
  private final XPathCompiler xpath = saxon.newXPathCompiler();
  private final Map<String, XsltExecutable> compiled = new HashMap<>();

  StylesheetRules() {
    xpath.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
  }

  List<Judge.Finding> judge(String path, Document document) throws SaxonApiException {
    XsltExecutable stylesheet = compiled.get(path);
    if (stylesheet == null) compiled.put(path, stylesheet = saxon.newXsltCompiler().compile(new StreamSource(new File(path))));
    XdmDestination report = new XdmDestination();
    stylesheet.load30().transform(new DOMSource(document), report);
    if (xpath.evaluateSingle("exists(//svrl:fired-rule)", report.getXdmNode()).getStringValue().equals("false"))
      throw new IllegalArgumentException("No rule of " + path + " looked at the document");
    List<Judge.Finding> findings = new ArrayList<>();
    for (XdmItem fired : xpath.evaluate(FIRED, report.getXdmNode())) findings.add(finding((XdmNode) fired));
    return findings;
  }

  private Judge.Finding finding(XdmNode fired) throws SaxonApiException {
    String flag = fired.attribute("flag") != null ? fired.attribute("flag") : fired.attribute("role");
    String severity = "warning".equals(flag) || "info".equals(flag) ? "warning" : "error";
    String message = xpath.evaluateSingle("normalize-space(svrl:text)", fired).getStringValue();
    return new Judge.Finding(severity, fired.attribute("id"), message, fired.attribute("location"));
  }
}
