import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF: is the file PDF/A of the flavour that is asked for ("3b"), whatever it claims itself? */
final class VeraPdfJudge {
  private static final int MOST_FINDINGS = 1000;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    Judge.serve(VeraPdfJudge::judge);
  }

  private static List<Judge.Finding> judge(String flavourId, String name, byte[] document) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(flavourId);
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, MOST_FINDINGS, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      List<Judge.Finding> findings = result.getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(VeraPdfJudge::finding)
          .toList();
      if (findings.isEmpty() != result.isCompliant()) throw new IllegalStateException("veraPDF contradicts itself about " + name);
      return findings;
    }
  }

  private static Judge.Finding finding(TestAssertion assertion) {
    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
    String said = assertion.getErrorMessage() != null ? assertion.getErrorMessage() : assertion.getMessage();
    return new Judge.Finding("error", rule, said, assertion.getLocation().getContext());
  }
}
