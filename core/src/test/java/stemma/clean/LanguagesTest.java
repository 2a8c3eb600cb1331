package stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The harbour council voted on Tuesday to close the old ferry pier after the storm, officials said.",
                "de|Der Hafenrat hat am Dienstag beschlossen, den alten Steg nach dem Sturm zu schlie\u00dfen, teilte die Stadt mit.",
                "fr|Le conseil du port a d\u00e9cid\u00e9 mardi de fermer l\u2019ancien embarcad\u00e8re apr\u00e8s la temp\u00eate, selon la mairie.",
                "es|El consejo del puerto decidi\u00f3 el martes cerrar el viejo muelle despu\u00e9s de la tormenta, inform\u00f3 la alcald\u00eda.",
                "it|Il consiglio del porto ha deciso marted\u00ec di chiudere il vecchio molo dopo la tempesta, ha detto il sindaco.",
                "pt|O conselho do porto decidiu na ter\u00e7a-feira fechar o antigo cais depois da tempestade, informou a prefeitura.",
                "nl|De havenraad heeft dinsdag besloten de oude pier na de storm te sluiten, aldus de burgemeester.",
                "sv|Hamnr\u00e5det beslutade p\u00e5 tisdagen att st\u00e4nga den gamla bryggan efter stormen, s\u00e4ger kommunen.",
                "da|Havner\u00e5det besluttede tirsdag at lukke den gamle mole efter stormen, oplyser borgmesteren, som ikke ved mere.",
                "nb|Havner\u00e5det vedtok tirsdag \u00e5 stenge den gamle brygga etter stormen, sier ordf\u00f8reren, som ikke vet mer.",
                "fi|Satamaneuvosto p\u00e4\u00e4tti tiistaina sulkea vanhan laiturin myrskyn j\u00e4lkeen, kertoi kaupunginjohtaja.",
                "pl|Rada portu postanowi\u0142a we wtorek zamkn\u0105\u0107 stary pomost po burzy, poinformowa\u0142a burmistrzyni.",
                "cs|Rada p\u0159\u00edstavu v \u00fater\u00fd rozhodla o uzav\u0159en\u00ed star\u00e9ho mola po bou\u0159i, uvedla starostka m\u011bsta.",
                "sk|Rada pr\u00edstavu v utorok rozhodla o zatvoren\u00ed star\u00e9ho m\u00f3la po b\u00farke, uviedla prim\u00e1torka mesta.",
                "hu|A kik\u00f6t\u0151i tan\u00e1cs kedden \u00fagy d\u00f6nt\u00f6tt, hogy a vihar ut\u00e1n bez\u00e1rja a r\u00e9gi m\u00f3l\u00f3t, k\u00f6z\u00f6lte a polg\u00e1rmester.",
                "ro|Consiliul portului a decis mar\u021bi s\u0103 \u00eenchid\u0103 vechiul ponton dup\u0103 furtun\u0103, a anun\u021bat prim\u0103ri\u021ba ora\u0219ului.",
                "tr|Liman meclisi sal\u0131 g\u00fcn\u00fc f\u0131rt\u0131nadan sonra eski iskeleyi kapatmaya karar verdi, belediye ba\u015fkan\u0131 a\u00e7\u0131klad\u0131.",
                "id|Dewan pelabuhan memutuskan pada hari Selasa untuk menutup dermaga lama setelah badai, kata wali kota.",
                "vi|H\u1ed9i \u0111\u1ed3ng c\u1ea3ng h\u00f4m th\u1ee9 Ba \u0111\u00e3 quy\u1ebft \u0111\u1ecbnh \u0111\u00f3ng c\u1eeda b\u1ebfn t\u00e0u c\u0169 sau c\u01a1n b\u00e3o, th\u1ecb tr\u01b0\u1edfng cho bi\u1ebft.",
                "ca|El consell del port va decidir dimarts tancar l\u2019antic moll despr\u00e9s de la tempesta, segons l\u2019alcaldessa.",
                "hr|Lu\u010dko vije\u0107e odlu\u010dilo je u utorak zatvoriti stari gat nakon oluje, priop\u0107ila je gradona\u010delnica.",
                "sl|Svet pristani\u0161\u010da je v torek sklenil, da po neurju zapre stari pomol, je sporo\u010dila \u017eupanja.",
                "lt|Uosto taryba antradien\u012f nusprend\u0117 po audros u\u017edaryti sen\u0105j\u0105 prieplauk\u0105, prane\u0161\u0117 mer\u0117.",
                "lv|Ostas padome otrdien nol\u0113ma p\u0113c v\u0113tras sl\u0113gt veco piest\u0101tni, pazi\u0146oja pils\u0113tas m\u0113re.",
                "et|Sadama n\u00f5ukogu otsustas teisip\u00e4eval vana kai p\u00e4rast tormi sulgeda, teatas linnapea.",
                "ru|\u0421\u043e\u0432\u0435\u0442 \u043f\u043e\u0440\u0442\u0430 \u0432\u043e \u0432\u0442\u043e\u0440\u043d\u0438\u043a \u0440\u0435\u0448\u0438\u043b \u0437\u0430\u043a\u0440\u044b\u0442\u044c \u0441\u0442\u0430\u0440\u044b\u0439 \u043f\u0440\u0438\u0447\u0430\u043b \u043f\u043e\u0441\u043b\u0435 \u0448\u0442\u043e\u0440\u043c\u0430, \u0441\u043e\u043e\u0431\u0449\u0438\u043b\u0430 \u043c\u044d\u0440 \u0433\u043e\u0440\u043e\u0434\u0430.",
                "uk|\u0420\u0430\u0434\u0430 \u043f\u043e\u0440\u0442\u0443 \u0443 \u0432\u0456\u0432\u0442\u043e\u0440\u043e\u043a \u0432\u0438\u0440\u0456\u0448\u0438\u043b\u0430 \u0437\u0430\u043a\u0440\u0438\u0442\u0438 \u0441\u0442\u0430\u0440\u0438\u0439 \u043f\u0440\u0438\u0447\u0430\u043b \u043f\u0456\u0441\u043b\u044f \u0448\u0442\u043e\u0440\u043c\u0443, \u043f\u043e\u0432\u0456\u0434\u043e\u043c\u0438\u043b\u0430 \u043c\u0456\u0441\u044c\u043a\u0430 \u0433\u043e\u043b\u043e\u0432\u0430.",
                "bg|\u0421\u044a\u0432\u0435\u0442\u044a\u0442 \u043d\u0430 \u043f\u0440\u0438\u0441\u0442\u0430\u043d\u0438\u0449\u0435\u0442\u043e \u0440\u0435\u0448\u0438 \u0432\u044a\u0432 \u0432\u0442\u043e\u0440\u043d\u0438\u043a \u0434\u0430 \u0437\u0430\u0442\u0432\u043e\u0440\u0438 \u0441\u0442\u0430\u0440\u0438\u044f \u043a\u0435\u0439 \u0441\u043b\u0435\u0434 \u0431\u0443\u0440\u044f\u0442\u0430, \u0441\u044a\u043e\u0431\u0449\u0438 \u043a\u043c\u0435\u0442\u044a\u0442.",
                "sr|\u0421\u0430\u0432\u0435\u0442 \u043b\u0443\u043a\u0435 \u043e\u0434\u043b\u0443\u0447\u0438\u043e \u0458\u0435 \u0443 \u0443\u0442\u043e\u0440\u0430\u043a \u0434\u0430 \u0437\u0430\u0442\u0432\u043e\u0440\u0438 \u0441\u0442\u0430\u0440\u0438 \u043c\u043e\u043b \u043f\u043e\u0441\u043b\u0435 \u043e\u043b\u0443\u0458\u0435, \u0441\u0430\u043e\u043f\u0448\u0442\u0438\u043b\u0430 \u0458\u0435 \u0433\u0440\u0430\u0434\u043e\u043d\u0430\u0447\u0435\u043b\u043d\u0438\u0446\u0430.",
                "el|\u03a4\u03bf \u03c3\u03c5\u03bc\u03b2\u03bf\u03cd\u03bb\u03b9\u03bf \u03c4\u03bf\u03c5 \u03bb\u03b9\u03bc\u03b1\u03bd\u03b9\u03bf\u03cd \u03b1\u03c0\u03bf\u03c6\u03ac\u03c3\u03b9\u03c3\u03b5 \u03c4\u03b7\u03bd \u03a4\u03c1\u03af\u03c4\u03b7 \u03bd\u03b1 \u03ba\u03bb\u03b5\u03af\u03c3\u03b5\u03b9 \u03c4\u03b7\u03bd \u03c0\u03b1\u03bb\u03b9\u03ac \u03c0\u03c1\u03bf\u03b2\u03bb\u03ae\u03c4\u03b1 \u03bc\u03b5\u03c4\u03ac \u03c4\u03b7\u03bd \u03ba\u03b1\u03c4\u03b1\u03b9\u03b3\u03af\u03b4\u03b1.",
                "he|\u05de\u05d5\u05e2\u05e6\u05ea \u05d4\u05e0\u05de\u05dc \u05d4\u05d7\u05dc\u05d9\u05d8\u05d4 \u05d1\u05d9\u05d5\u05dd \u05e9\u05dc\u05d9\u05e9\u05d9 \u05dc\u05e1\u05d2\u05d5\u05e8 \u05d0\u05ea \u05d4\u05de\u05d6\u05d7 \u05d4\u05d9\u05e9\u05df \u05d0\u05d7\u05e8\u05d9 \u05d4\u05e1\u05e2\u05e8\u05d4, \u05d0\u05de\u05e8\u05d4 \u05e8\u05d0\u05e9 \u05d4\u05e2\u05d9\u05e8.",
                "ar|\u0642\u0631\u0631 \u0645\u062c\u0644\u0633 \u0627\u0644\u0645\u064a\u0646\u0627\u0621 \u064a\u0648\u0645 \u0627\u0644\u062b\u0644\u0627\u062b\u0627\u0621 \u0625\u063a\u0644\u0627\u0642 \u0627\u0644\u0631\u0635\u064a\u0641 \u0627\u0644\u0642\u062f\u064a\u0645 \u0628\u0639\u062f \u0627\u0644\u0639\u0627\u0635\u0641\u0629\u060c \u062d\u0633\u0628\u0645\u0627 \u0642\u0627\u0644\u062a \u0631\u0626\u064a\u0633\u0629 \u0627\u0644\u0628\u0644\u062f\u064a\u0629.",
                "fa|\u0634\u0648\u0631\u0627\u06cc \u0628\u0646\u062f\u0631 \u0631\u0648\u0632 \u0633\u0647\u200c\u0634\u0646\u0628\u0647 \u062a\u0635\u0645\u06cc\u0645 \u06af\u0631\u0641\u062a \u0627\u0633\u06a9\u0644\u0647 \u0642\u062f\u06cc\u0645\u06cc \u0631\u0627 \u067e\u0633 \u0627\u0632 \u0637\u0648\u0641\u0627\u0646 \u0628\u0628\u0646\u062f\u062f\u060c \u0634\u0647\u0631\u062f\u0627\u0631 \u06af\u0641\u062a.",
                "ur|\u0628\u0646\u062f\u0631\u06af\u0627\u06c1 \u06a9\u06cc \u06a9\u0648\u0646\u0633\u0644 \u0646\u06d2 \u0645\u0646\u06af\u0644 \u06a9\u0648 \u0637\u0648\u0641\u0627\u0646 \u06a9\u06d2 \u0628\u0639\u062f \u067e\u0631\u0627\u0646\u06cc \u06af\u0648\u062f\u06cc \u0628\u0646\u062f \u06a9\u0631\u0646\u06d2 \u06a9\u0627 \u0641\u06cc\u0635\u0644\u06c1 \u06a9\u06cc\u0627\u060c \u0645\u06cc\u0626\u0631 \u0646\u06d2 \u0628\u062a\u0627\u06cc\u0627\u06d4",
                "hi|\u092c\u0902\u0926\u0930\u0917\u093e\u0939 \u092a\u0930\u093f\u0937\u0926 \u0928\u0947 \u092e\u0902\u0917\u0932\u0935\u093e\u0930 \u0915\u094b \u0924\u0942\u092b\u093e\u0928 \u0915\u0947 \u092c\u093e\u0926 \u092a\u0941\u0930\u093e\u0928\u0947 \u0918\u093e\u091f \u0915\u094b \u092c\u0902\u0926 \u0915\u0930\u0928\u0947 \u0915\u093e \u092b\u0948\u0938\u0932\u093e \u0915\u093f\u092f\u093e, \u092e\u0939\u093e\u092a\u094c\u0930 \u0928\u0947 \u0915\u0939\u093e\u0964",
                "bn|\u09ac\u09a8\u09cd\u09a6\u09b0 \u09aa\u09b0\u09bf\u09b7\u09a6 \u09ae\u0999\u09cd\u0997\u09b2\u09ac\u09be\u09b0 \u099d\u09a1\u09bc\u09c7\u09b0 \u09aa\u09b0\u09c7 \u09aa\u09c1\u09b0\u09a8\u09cb \u099c\u09c7\u099f\u09bf \u09ac\u09a8\u09cd\u09a7 \u0995\u09b0\u09be\u09b0 \u09b8\u09bf\u09a6\u09cd\u09a7\u09be\u09a8\u09cd\u09a4 \u09a8\u09bf\u09af\u09bc\u09c7\u099b\u09c7, \u09ae\u09c7\u09af\u09bc\u09b0 \u099c\u09be\u09a8\u09bf\u09af\u09bc\u09c7\u099b\u09c7\u09a8\u0964",
                "ta|\u0baa\u0bc1\u0baf\u0bb2\u0bc1\u0b95\u0bcd\u0b95\u0bc1\u0baa\u0bcd \u0baa\u0bbf\u0bb1\u0b95\u0bc1 \u0baa\u0bb4\u0bc8\u0baf \u0baa\u0b9f\u0b95\u0bc1\u0ba4\u0bcd\u0ba4\u0bc1\u0bb1\u0bc8\u0baf\u0bc8 \u0bae\u0bc2\u0b9f \u0ba4\u0bc1\u0bb1\u0bc8\u0bae\u0bc1\u0b95 \u0b9a\u0baa\u0bc8 \u0b9a\u0bc6\u0bb5\u0bcd\u0bb5\u0bbe\u0baf\u0bcd\u0b95\u0bcd\u0b95\u0bbf\u0bb4\u0bae\u0bc8 \u0bae\u0bc1\u0b9f\u0bbf\u0bb5\u0bc1 \u0b9a\u0bc6\u0baf\u0bcd\u0ba4\u0ba4\u0bc1.",
                "zh|\u6e2f\u53e3\u59d4\u5458\u4f1a\u661f\u671f\u4e8c\u51b3\u5b9a\u5728\u66b4\u98ce\u96e8\u4e4b\u540e\u5173\u95ed\u65e7\u7801\u5934\uff0c\u5e02\u957f\u5728\u4e00\u4efd\u58f0\u660e\u4e2d\u8bf4\u3002",
                "ja|\u6e2f\u6e7e\u8a55\u8b70\u4f1a\u306f\u706b\u66dc\u65e5\u3001\u5d50\u306e\u5f8c\u306b\u53e4\u3044\u685f\u6a4b\u3092\u9589\u9396\u3059\u308b\u3053\u3068\u3092\u6c7a\u3081\u305f\u3068\u5e02\u9577\u304c\u767a\u8868\u3057\u305f\u3002",
                "ko|\ud56d\ub9cc \uc704\uc6d0\ud68c\ub294 \ud654\uc694\uc77c \ud3ed\ud48d \uc774\ud6c4 \uc624\ub798\ub41c \ubd80\ub450\ub97c \ud3d0\uc1c4\ud558\uae30\ub85c \uacb0\uc815\ud588\ub2e4\uace0 \uc2dc\uc7a5\uc774 \ubc1d\ud614\ub2e4.",
                "th|\u0e2a\u0e20\u0e32\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d\u0e15\u0e31\u0e14\u0e2a\u0e34\u0e19\u0e43\u0e08\u0e40\u0e21\u0e37\u0e48\u0e2d\u0e27\u0e31\u0e19\u0e2d\u0e31\u0e07\u0e04\u0e32\u0e23\u0e43\u0e2b\u0e49\u0e1b\u0e34\u0e14\u0e17\u0e48\u0e32\u0e40\u0e23\u0e37\u0e2d\u0e40\u0e01\u0e48\u0e32\u0e2b\u0e25\u0e31\u0e07\u0e1e\u0e32\u0e22\u0e38 \u0e19\u0e32\u0e22\u0e01\u0e40\u0e17\u0e28\u0e21\u0e19\u0e15\u0e23\u0e35\u0e01\u0e25\u0e48\u0e32\u0e27",
                "sw|Baraza la bandari liliamua Jumanne kufunga gati la zamani baada ya dhoruba, alisema meya wa mji.",
                "af|Die haweraad het Dinsdag besluit om die ou pier n\u00e1 die storm te sluit, het die burgemeester ges\u00ea.",
                "eu|Portuko kontseiluak asteartean erabaki zuen kai zaharra ixtea ekaitzaren ondoren, esan zuen alkateak.",
                "cy|Penderfynodd cyngor yr harbwr ddydd Mawrth gau\u2019r hen bier ar \u00f4l y storm, meddai\u2019r maer.",
                "sq|K\u00ebshilli i portit vendosi t\u00eb mart\u00ebn t\u00eb mbyll\u00eb skel\u00ebn e vjet\u00ebr pas stuhis\u00eb, tha kryetarja e bashkis\u00eb.",
                "tl|Nagpasya ang konseho ng daungan noong Martes na isara ang lumang pantalan pagkatapos ng bagyo."
            })
    void oneSentenceIsEnough(String language, String sentence) {
        assertThat(Languages.of(sentence)).isEqualTo(language);
    }

    @Test
    void whatCannotBeToldIsNotGuessed() {
        assertThat(Languages.of("12 45 7.8 2031 (3) 9")).isEqualTo("und");
        assertThat(Languages.of("Acme 300 XL")).isEqualTo("und");
        assertThat(Languages.of("")).isEqualTo("und");
    }

    @Test
    void aFrameInAnotherScriptDoesNotNameTheTextsLanguage() {
        assertThat(Languages.mayBe("en-GB", "\u6e2f\u53e3\u59d4\u5458\u4f1a\u51b3\u5b9a\u5173\u95ed\u7801\u5934"))
                .isFalse();
        assertThat(Languages.mayBe("zh-Hant", "\u6e2f\u53e3\u59d4\u5458\u4f1a\u51b3\u5b9a\u5173\u95ed\u7801\u5934"))
                .isTrue();
        assertThat(Languages.mayBe("cy", "The pier is closed.")).isTrue();
    }
}
