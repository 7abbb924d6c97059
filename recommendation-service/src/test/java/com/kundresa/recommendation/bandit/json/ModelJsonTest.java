package com.kundresa.recommendation.bandit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.recommendation.Shop;
import com.kundresa.recommendation.bandit.FeatureSet;
import com.kundresa.recommendation.bandit.Learned;
import com.kundresa.recommendation.bandit.Model;
import com.kundresa.recommendation.bandit.Observation;
import com.kundresa.recommendation.bandit.Prior;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelJsonTest {

    @Test
    void a_kept_model_is_read_back_to_the_bit() {
        var model = Learned.from(Shop.SHIPPED, 3);
        byte[] kept = ModelJson.bytes(model);

        var read = ModelJson.model(kept);

        assertThat(ModelJson.bytes(read)).isEqualTo(kept);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.features()).isEqualTo(model.features());
        var visitor = model.features().of(List.of("known", "weekend"));
        model.actions()
                .forEach((id, posterior) ->
                        assertThat(read.belief(id, 0.5, visitor))
                                .isEqualTo(posterior.belief(visitor)));
    }

    @Test
    void amounts_are_kept_as_well() {
        var features = new FeatureSet("amounts-1", List.of("bias", "big"));
        var visitor = features.of(List.of("big"));
        var posterior =
                Prior.USUAL
                        .amount(3, 2, features.size())
                        .after(List.of(new Observation("a", visitor, 1, 1, 7)));
        var model = new Model(4, features, Prior.USUAL, Map.of("a", posterior));

        var read = ModelJson.model(ModelJson.bytes(model));

        assertThat(read.belief("a", 0.5, visitor)).isEqualTo(posterior.belief(visitor));
        assertThat(read.observations()).isEqualTo(1);
    }
}
