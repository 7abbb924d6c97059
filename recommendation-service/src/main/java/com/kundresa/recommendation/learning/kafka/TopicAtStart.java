package com.kundresa.recommendation.learning.kafka;

import com.kundresa.recommendation.learning.LearningConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topic where it is missing, before the listener starts. */
@ApplicationScoped
class TopicAtStart {

    private static final Logger LOG = Logger.getLogger(TopicAtStart.class);
    private static final int SECONDS = 15;

    private final Map<String, Object> kafka;
    private final LearningConfig.Topic topic;

    TopicAtStart(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, LearningConfig config) {
        this.kafka = kafka;
        this.topic = config.topic();
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            admin.createTopics(
                            List.of(
                                    new NewTopic(
                                            topic.name(),
                                            Optional.of(topic.partitions()),
                                            Optional.empty())))
                    .all()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                LOG.warnf("Topic not checked topic=%s failure=%s", topic.name(), e.getCause());
            }
        } catch (TimeoutException e) {
            LOG.warnf("Topic not checked, the broker does not answer topic=%s", topic.name());
        }
    }
}
