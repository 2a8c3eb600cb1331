package stemma.read.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Openings by which pages announce what is not the article, in the languages of the larger newsrooms, and words that end a
 * picture's credit. Written by hand from general knowledge.
 */
final class Phrases {
    /** What an opening announces; 0 for nothing. */
    static final int RELATED = 1;

    static final int ASKING = 2;
    static final int TALK = 3;
    static final int ADVERT = 4;
    static final int ABOUT = 5;

    private static final String[] LISTS = {
        "related|related articles|related stories|related content|related news|related posts|related topics|read more|read also|read next|"
                + "also read|more on|more from|more stories|more news|see also|most read|most popular|most viewed|popular now|trending|"
                + "trending now|you may also|you might also|recommended|recommended for|up next|don t miss|editor s picks|editors picks|"
                + "top stories|latest news|latest stories|further reading|keep reading|in other news|watch next|what to read|in this article|"
                + "lesen sie auch|lesen sie mehr|mehr zum thema|mehr lesen|mehr dazu|auch interessant|das könnte sie|weitere artikel|"
                + "weitere themen|verwandte artikel|meistgelesen|empfohlen|zum thema|mehr aus|lies auch|lies mehr|weiterlesen|"
                + "lire aussi|à lire aussi|a lire aussi|à lire également|les plus lus|sur le même sujet|articles liés|voir aussi|plus d articles|"
                + "lee también|lea también|le puede interesar|te puede interesar|más información|más noticias|más leídas|lo más leído|"
                + "noticias relacionadas|artículos relacionados|ver también|leia também|leia mais|veja também|saiba mais|mais lidas|"
                + "você pode gostar|notícias relacionadas|leggi anche|potrebbe interessarti|articoli correlati|più letti|lees ook|lees meer|"
                + "meest gelezen|meer over|gerelateerd|læs også|les også|läs också|läs mer|les mer|læs mere|mest lest|mest læst|mest lästa|"
                + "lue myös|luetuimmat|czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|polecane|powiązane|čtěte také|čtěte i|"
                + "читайте также|читайте ещё|по теме|самое читаемое|похожие статьи|читайте також|ilgili haberler|bunu da oku|devamı için|"
                + "関連記事|あわせて読みたい|おすすめ|人気記事|관련기사|추천기사|많이 본|相关阅读|相關新聞|推荐阅读|延伸閱讀|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا",
        "sign up|subscribe|subscribe to|subscribe now|newsletter|get our|get the|get daily|join our|join us|follow us|follow|share|share this|"
                + "share on|log in|login|register|already a|become a|support our|support us|donate|download|download our|click here|"
                + "we use cookies|this website uses|by clicking|by submitting|by signing|you can unsubscribe|enter your|your email|our newsletter|"
                + "get notified|please enable|sie haben|jetzt anmelden|abonnieren|jetzt abonnieren|melden sie|folgen sie|teilen|artikel teilen|"
                + "wir verwenden|anmelden|partager|s abonner|abonnez vous|inscrivez vous|recevez|suivez nous|suscríbete|suscríbase|síguenos|"
                + "compartir|recibe|regístrate|inscreva se|assine|compartilhe|compartilhar|siga|receba|iscriviti|abbonati|condividi|seguici|"
                + "abonneer|meld je|deel|del artikel|prenumerera|dela|abonner|tilmeld|podziel|zapisz się|подписаться|подписывайтесь|поделиться|"
                + "abone ol|paylaş|シェア|登録|구독|공유|订阅|分享|شارك|اشترك",
        "comments|comment|leave a|add a|post a|join the|reply|be the first|view comments|show comments|no comments|write a|kommentare|kommentar|"
                + "kommentieren|diskutieren|commentaires|commenter|réagir|laisser un|comentarios|deja un|comentar|comentários|deixe um|deixe seu|"
                + "commenti|lascia un|reacties|reageer|kommentarer|komentarze|dodaj komentarz|комментарии|оставить комментарий|yorumlar|yorum|"
                + "コメント|댓글|评论|發表|التعليقات",
        "advertisement|advertising|advert|ad|ads|sponsored|sponsored content|promoted|paid content|story continues|article continues|"
                + "continue reading|anzeige|werbung|publicité|publicidad|continúa leyendo|pubblicità|continua a|reklama|reklam|annonce|annons|"
                + "реклама|広告|광고|广告|إعلان",
        "about the|about us|about this|about|written by|über den|über die|zur person|à propos|sobre el|sobre o|sobre a|chi siamo|over de|om |o autorze|"
                + "об авторе|author|disclaimer|disclosure|copyright|all rights|this article|this story|first published|originally published|"
                + "editor s|editing by|reporting by|contact|contact us|terms|privacy|impressum|alle rechte|tous droits|todos los|todos os",
    };

    private static final String PICTURES =
            "getty|reuters|ap|afp|dpa|epa|efe|ansa|apa|shutterstock|imago|alamy|istock|unsplash|photo|photos|photograph|photographer|foto|fotos|"
                    + "image|images|bild|bilder|picture|pictures|courtesy|credit|photography|file|archive|archiv|archivo|fotografia|fotograf|photographe|"
                    + "rex|wirestock|pexels|pixabay|tass|xinhua|belga|anp|ntb|tt|lusa|keystone|pa|afp|screenshot|illustration|grafik|foto|fotó|zdjęcie|fot|фото|"
                    + "写真|사진|图|資料照";

    private static final Map<Integer, Integer> OPENINGS = new HashMap<>();
    private static final Set<Integer> CREDITS = new HashSet<>();

    static {
        for (int kind = 0; kind < LISTS.length; kind++) {
            for (String p : LISTS[kind].split("\\|")) {
                OPENINGS.putIfAbsent(java.util.Arrays.hashCode(Grams.words(p)), kind + 1);
            }
        }
        for (String w : PICTURES.split("\\|")) {
            CREDITS.add(Grams.words(w)[0]);
        }
    }

    /** Words of an opening at most. */
    private static final int LONGEST = 3;

    /** Words from a block's end among which a picture's credit stands. */
    private static final int TAIL = 7;

    private Phrases() {}

    /**
     * What the block announces, by its longest known opening.
     *
     * @param words hashes of the block's words, in order
     */
    static int kind(int[] words) {
        int hash = 1;
        int kind = 0;
        for (int i = 0; i < Math.min(LONGEST, words.length); i++) {
            hash = 31 * hash + words[i];
            kind = OPENINGS.getOrDefault(hash, kind);
        }
        return kind;
    }

    /** How many of the last words are words of a picture's credit. */
    static int credit(int[] words) {
        int n = 0;
        for (int i = Math.max(0, words.length - TAIL); i < words.length; i++) {
            n += CREDITS.contains(words[i]) ? 1 : 0;
        }
        return n;
    }
}
