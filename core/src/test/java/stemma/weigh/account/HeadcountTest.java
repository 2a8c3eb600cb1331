package stemma.weigh.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadcountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All seven of the people hurt are in stable condition|The six men hurt are all in stable condition|true",
                "All three were taken to hospital|Two men, ages 20 and 21, were taken to hospital|true",
                "Another two men were taken to hospital|Two other men were taken to hospital|false",
                "Seven people were hurt|7 people were hurt|false",
                "One man was hurt|Two men were hurt|false",
                "Two years ago the pier burned|Three men saw the pier burn|false",
                "The men were hurt|Two men were hurt|false"
            })
    void clausesAboutTwoAndAboutThreeAreTwo(String a, String b, boolean two) {
        assertThat(Headcount.areTwo(a, b)).isEqualTo(two);
        assertThat(Headcount.areTwo(b, a)).isEqualTo(two);
    }
}
