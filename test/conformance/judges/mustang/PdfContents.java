import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** What a PDF carries beside its pages, read by PDFBox, which Mustang brings: no validator compares the metadata with the XML. */
final class PdfContents {
  /** The XMP metadata (name "XMP", no relationship) or a file associated with the document; the content in Base64. */
  record Part(String name, String relationship, String content) {}

  static List<Part> of(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      List<Part> parts = new ArrayList<>();
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      if (metadata != null) parts.add(part("XMP", null, metadata.toByteArray()));
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      if (catalog.getDictionaryObject(COSName.getPDFName("AF")) instanceof COSArray files)
        for (int index = 0; index < files.size(); index++) parts.add(file((COSDictionary) files.getObject(index)));
      return parts;
    }
  }

  private static Part file(COSDictionary specification) throws IOException {
    PDComplexFileSpecification file = new PDComplexFileSpecification(specification);
    String relationship = specification.getNameAsString(COSName.getPDFName("AFRelationship"));
    return part(file.getFileUnicode(), relationship, file.getEmbeddedFile().toByteArray());
  }

  private static Part part(String name, String relationship, byte[] content) {
    return new Part(name, relationship, Base64.getEncoder().encodeToString(content));
  }
}
