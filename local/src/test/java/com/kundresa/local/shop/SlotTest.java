package com.kundresa.local.shop;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.local.message.Json;
import com.kundresa.local.world.Catalogue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class SlotTest {
    private static final String DECISION =
            """
            {"decisionId":"d-1","answers":[
              {"kind":"products","title":"Again","reasons":[{"code":"X","text":"for all"}],"products":[
                {"productId":"kettle-steel","reasons":[{"code":"R","text":"You looked at it on Monday"}]},
                {"productId":"of-another-shop","reasons":[]},
                {"productId":"mug-stoneware"},
                {"productId":"kettle-steel","reasons":[{"code":"R","text":"twice"}]}]},
              {"kind":"service","title":"Your parcel","text":"It comes tomorrow","reasons":[{"code":"C","text":"An open case"}]}]}
            """;

    @Test
    void aDecisionBecomesProductsOfThisShopWithTheirOwnReasonsOrThoseOfTheAnswer() {
        Slot slot = Slot.of(Json.read(DECISION.getBytes(StandardCharsets.UTF_8)), 4);

        assertThat(slot.decisionId()).isEqualTo("d-1");
        assertThat(slot.items())
                .extracting(item -> item.product().id())
                .containsExactly("kettle-steel", "mug-stoneware");
        assertThat(slot.items())
                .extracting(Slot.Item::reasons)
                .containsExactly(List.of("You looked at it on Monday"), List.of("for all"));
        assertThat(slot.notes())
                .containsExactly(
                        new Slot.Note(
                                "service",
                                "Your parcel",
                                "It comes tomorrow",
                                List.of("An open case")));
    }

    @Test
    void placesThatTheDecisionLeavesFreeAreFilledWithWhatIsPopularAndNotInView() {
        Slot slot =
                Slot.of(Json.read(DECISION.getBytes(StandardCharsets.UTF_8)), 4)
                        .filledTo(4, List.of("blanket-wool"));

        assertThat(slot.items()).hasSize(4);
        assertThat(slot.items())
                .extracting(item -> item.product().id())
                .doesNotContain("blanket-wool")
                .doesNotHaveDuplicates();
    }

    @Test
    void customersOfTheSampleKeepTheirAccountNumberAndOthersGetAStableOne() {
        assertThat(Accounts.account("Elsa.Lindqvist.5@example.com").userId()).isEqualTo("kr-1005");
        assertThat(Accounts.account(" me@shop.example ").userId())
                .isEqualTo(Accounts.account("ME@shop.example").userId())
                .startsWith("shop-");
    }

    @Test
    void everyProductHasAPictureThatABrowserCanRead() throws Exception {
        for (var product : Catalogue.products()) {
            var document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(Picture.svg(product))));
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        }
    }
}
