package stemma.archive.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words as they are compared: cut by Unicode's rules (UAX 29), in lower case, without accents, widths and kinds of digits,
 * without an English genitive; the same for every language. Stems, English ones (Krovetz 1993), in a field beside.
 */
final class Folding extends Analyzer {
    static final Folding WORDS = new Folding(false);
    static final Folding STEMS = new Folding(true);

    private final boolean stems;

    private Folding(boolean stems) {
        this.stems = stems;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer cut = new StandardTokenizer();
        TokenStream words = new ASCIIFoldingFilter(
                new EnglishPossessiveFilter(new LowerCaseFilter(new DecimalDigitFilter(new CJKWidthFilter(cut)))));
        return new TokenStreamComponents(cut, stems ? new KStemFilter(words) : words);
    }

    /** A word of a text: as compared, and where it stands, in UTF-16 units. */
    record Token(String word, int start, int end) {}

    List<Token> tokens(String text) {
        List<Token> out = new ArrayList<>();
        try (TokenStream s = tokenStream("text", text)) {
            CharTermAttribute term = s.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = s.addAttribute(OffsetAttribute.class);
            s.reset();
            while (s.incrementToken()) {
                out.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            s.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    List<String> words(String text) {
        return tokens(text).stream().map(Token::word).toList();
    }
}
