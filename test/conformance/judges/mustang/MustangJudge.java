import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Mustang: an invoice as PDF or XML by all that it knows ("validate"), or what is in a PDF ("contents"). */
final class MustangJudge {
  public static void main(String[] arguments) throws Exception {
    Judge.serve((task, name, document) -> task.equals("contents") ? PdfContents.of(document) : validate(name, document));
  }

  /** Its exit code and its last summary know only the XML, so every message and every summary is read. */
  private static List<Judge.Finding> validate(String name, byte[] document) throws Exception {
    ZUGFeRDValidator validator = new ZUGFeRDValidator();
    validator.disableNotices();
    Document report = parse(validator.validate(document, name));
    List<Judge.Finding> findings = new ArrayList<>();
    for (Element messages : elements(report, "messages"))
      for (Node node = messages.getFirstChild(); node != null; node = node.getNextSibling())
        if (node instanceof Element message) findings.add(finding(message));
    for (Element summary : elements(report, "summary"))
      if (!summary.getAttribute("status").equals("valid")) addUnexplained((Element) summary.getParentNode(), findings);
    return findings;
  }

  private static Judge.Finding finding(Element message) {
    String severity = message.getTagName().equals("warning") ? "warning" : "error";
    return new Judge.Finding(severity, "section-" + message.getAttribute("type"), message.getTextContent(), message.getAttribute("location"));
  }

  /** A PDF that is not PDF/A has no message at all; what is wrong with the XML is explained by messages as a rule. */
  private static void addUnexplained(Element part, List<Judge.Finding> findings) {
    boolean explained = findings.stream().anyMatch(finding -> finding.severity().equals("error"));
    if (explained && !part.getTagName().equals("pdf")) return;
    findings.add(new Judge.Finding("error", "summary-" + part.getTagName(), part.getTextContent().strip(), null));
  }

  private static List<Element> elements(Document report, String name) {
    NodeList found = report.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) elements.add((Element) found.item(index));
    return elements;
  }

  private static Document parse(String report) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(report)));
  }
}
