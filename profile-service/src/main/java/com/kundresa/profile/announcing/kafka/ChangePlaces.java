package com.kundresa.profile.announcing.kafka;

import com.kundresa.profile.announcing.ChangeStream;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Notes where this pod begins to hear the changes: what came before, it cannot tell. */
@ApplicationScoped
@Identifier("changes")
public class ChangePlaces implements KafkaConsumerRebalanceListener {
    private final ChangeStream stream;

    ChangePlaces(ChangeStream stream) {
        this.stream = stream;
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<Integer, Long> places = new HashMap<>();
        partitions.forEach(each -> places.put(each.partition(), consumer.position(each)));
        stream.begin(places);
    }
}
