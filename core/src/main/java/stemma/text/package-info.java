/** Characters, words and spans: everything that lets a result be shown in the text it came from. Spans are UTF-16 offsets inside the program and become Unicode code points where results leave it ({@link stemma.text.CodePoints}). */
@NullMarked
package stemma.text;

import org.jspecify.annotations.NullMarked;
