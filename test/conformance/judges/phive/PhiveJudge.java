import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.EValidationBaseType;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executor.IValidationExecutor;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.france.FranceCTCValidation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.phive.xrechnung.XRechnungValidation;
import com.helger.phive.zugferd.ZugferdValidation;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXParseException;

/**
 * XML by the rules of its format: a set that phive brings, named by its id ("eu.cen.en16931:cii:1.3.16"), without its XML schema if
 * "schematron:" stands before the id; or an XSLT file, named by its path.
 */
final class PhiveJudge {
  private static final String NO_SCHEMA = "schematron:";
  private static final ValidationExecutorSetRegistry<IValidationSourceXML> SETS = new ValidationExecutorSetRegistry<>();
  private static final StylesheetRules STYLESHEETS = new StylesheetRules();

  public static void main(String[] arguments) throws Exception {
    EN16931Validation.initEN16931(SETS);
    PeppolValidation.initStandard(SETS);
    FranceCTCValidation.initFranceCTC(SETS);
    XRechnungValidation.initXRechnung(SETS);
    ZugferdValidation.initZugferd(SETS);
    Judge.serve(PhiveJudge::judge);
  }

  private static List<Judge.Finding> judge(String rules, String name, byte[] bytes) throws Exception {
    Document document;
    try {
      document = parse(bytes);
    } catch (SAXParseException notXml) {
      return List.of(new Judge.Finding("error", "XML", notXml.getMessage(), "line " + notXml.getLineNumber()));
    }
    return rules.endsWith(".xslt") ? STYLESHEETS.judge(rules, document) : judgeBySet(rules, name, document);
  }

  private static Document parse(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<Judge.Finding> judgeBySet(String rules, String name, Document document) {
    String id = rules.startsWith(NO_SCHEMA) ? rules.substring(NO_SCHEMA.length()) : rules;
    IValidationExecutorSet<IValidationSourceXML> set = SETS.getOfID(DVRCoordinate.parseOrNull(id));
    if (set == null) throw new IllegalArgumentException("phive has no rules " + id);
    List<IValidationExecutor<IValidationSourceXML>> executors = new ArrayList<>(set.getAllExecutors());
    if (rules.startsWith(NO_SCHEMA)) executors.removeIf(PhiveJudge::isSchema);
    IValidationSourceXML source = ValidationSourceXML.create(name, document);
    ValidationResultList results = new ValidationResultList(source);
    new ValidationExecutionManager<>(IValidityDeterminator.createDefault(), executors).executeValidation(source, results, Locale.ENGLISH);
    List<Judge.Finding> findings = new ArrayList<>();
    results.forEachFlattened(error -> findings.add(finding(error)));
    return findings;
  }

  private static boolean isSchema(IValidationExecutor<?> executor) {
    return executor.getValidationArtefact().getValidationType().getBaseType() == EValidationBaseType.XSD;
  }

  private static Judge.Finding finding(IError error) {
    String severity = error.getErrorLevel().isError() ? "error" : "warning";
    String location = error.getErrorFieldName() != null ? error.getErrorFieldName() : error.getErrorLocation().getAsString();
    String message = error.getErrorText(Locale.ENGLISH);
    return new Judge.Finding(severity, error.getErrorID(), message != null ? message : error.getLinkedExceptionMessage(), location);
  }
}
