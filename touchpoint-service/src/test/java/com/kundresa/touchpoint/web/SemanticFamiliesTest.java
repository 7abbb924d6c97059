package com.kundresa.touchpoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.kundresa.touchpoint.contract.Arrivals;
import com.kundresa.touchpoint.interaction.Campaign;
import com.kundresa.touchpoint.interaction.Interaction;
import com.kundresa.touchpoint.interaction.Message;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of the public Spec beyond e-commerce: e-mail, mobile, live chat. */
class SemanticFamiliesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Email Delivered, campaign_received, email, campaign",
        "Email Opened, campaign_opened, email, campaign",
        "Email Link Clicked, campaign_clicked, email, campaign",
        "Email Bounced, email_bounced, email, campaign",
        "Email Marked as Spam, email_marked_as_spam, email, campaign",
        "Unsubscribed, consent_changed, email, campaign",
        "Push Notification Received, campaign_received, web, campaign",
        "Push Notification Tapped, campaign_clicked, web, campaign",
        "Push Notification Bounced, push_notification_bounced, web, campaign",
        "Install Attributed, install_attributed, web, campaign",
        "Deep Link Opened, deep_link_opened, web, campaign",
        "Application Installed, application_installed, web, ",
        "Application Opened, application_opened, web, ",
        "Application Updated, application_updated, web, ",
        "Application Backgrounded, application_backgrounded, web, ",
        "Application Crashed, application_crashed, web, ",
        "Live Chat Conversation Started, live_chat_conversation_started, chat, ",
        "Live Chat Message Sent, chat_message, chat, message",
        "Live Chat Message Received, chat_message, chat, message",
        "Live Chat Conversation Ended, live_chat_conversation_ended, chat, "
    })
    void an_event_of_the_spec_is_understood(
            String event, String type, String channel, String part) {
        Interaction read =
                Arrivals.accepted(
                        """
                        {"type":"track","event":"%s","anonymousId":"a","properties":{
                         "campaign":{"name":"autumn"},"conversation_id":"c","message_body":"hello"}}
                        """
                                .formatted(event),
                        Arrivals.WEB_SHOP,
                        TrackingReader::read);

        assertThat(read.type()).isEqualTo(type);
        assertThat(read.channel().name()).isEqualTo(channel);
        assertThat(Optional.ofNullable(read.campaign()).map(Campaign::name))
                .isEqualTo("campaign".equals(part) ? Optional.of("autumn") : Optional.empty());
        assertThat(Optional.ofNullable(read.message()).map(Message::text))
                .isEqualTo("message".equals(part) ? Optional.of("hello") : Optional.empty());
    }
}
