package stemma.read.feed;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The first fault for which a text is no well-formed XML.
 *
 * @param line on which it stands, from 1
 * @param cutOff is the fault that the text ends too early?
 * @param words what is wrong
 */
public record XmlFault(int line, boolean cutOff, String words) {
    private static final String TOO_DEEP = "XML whose elements are nested too deep";

    /** Is it nested so deep that it is not to be read? */
    boolean tooDeep() {
        return words.startsWith(TOO_DEEP);
    }

    /** null where the text is well-formed. Entities of its own are not expanded, and nothing is opened. */
    public static @Nullable XmlFault of(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        XMLStreamReader in = null;
        try {
            in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (in.hasNext()) {
                in.next();
            }
            return null;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
            String m = String.valueOf(e.getMessage())
                    .replaceFirst("(?s)^.*Message: ", "")
                    .strip();
            boolean end = m.contains("start and end within the same entity")
                    || m.contains("premature end")
                    || m.contains("Premature end");
            String words = end
                    ? "XML that is cut off"
                    : m.contains("maxElementDepth")
                            ? TOO_DEEP
                            : "not well-formed: "
                                    + m.replaceFirst("^JAXP\\d+: ", "").replaceFirst("\\.$", "");
            return new XmlFault(line, end, words + ", column " + column);
        }
    }
}
