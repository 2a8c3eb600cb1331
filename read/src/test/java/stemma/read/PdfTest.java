package stemma.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

class PdfTest {
    /** A page that draws a form that draws a form ten times, and so on: a few kilobytes that ask for 10 to the power of {@code deep}. */
    private static byte[] nested(int deep) throws IOException {
        try (PDDocument d = new PDDocument()) {
            PDPage page = new PDPage();
            d.addPage(page);
            PDFormXObject inner = null;
            for (int level = 0; level < deep; level++) {
                PDFormXObject form = new PDFormXObject(d);
                form.setBBox(page.getMediaBox());
                form.setResources(new PDResources());
                String name =
                        inner == null ? null : form.getResources().add(inner).getName();
                String draw = name == null ? "q Q " : "/" + name + " Do ";
                try (var out = form.getStream().createOutputStream()) {
                    out.write(draw.repeat(10).getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            try (PDPageContentStream c = new PDPageContentStream(d, page)) {
                c.beginText();
                c.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                c.newLineAtOffset(72, 700);
                c.showText("The pier was closed.");
                c.endText();
                if (inner != null) {
                    c.drawForm(inner);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            d.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void formsWithinFormsAreBounded() throws IOException {
        byte[] hostile = nested(9);
        assertThat(hostile.length).isLessThan(20_000);
        assertThat(Pdf.read(hostile, 5_000))
                .isInstanceOfSatisfying(
                        Decoded.NotText.class, n -> assertThat(n.reason()).contains("more drawing than a report"));
    }

    @Test
    void honestFormsAreRead() throws IOException {
        assertThat(Pdf.read(nested(2), 5_000))
                .isInstanceOfSatisfying(
                        Decoded.Text.class, t -> assertThat(t.text()).contains("The pier was closed."));
    }
}
