package com.kundresa.profile.customer;

import com.kundresa.profile.touch.Campaign;
import com.kundresa.profile.touch.Stamp;
import com.kundresa.profile.touch.Stamped;

/**
 * An interaction that came of a campaign.
 *
 * @param type what happened: a campaign was opened, a page was viewed
 */
public record CampaignTouch(Stamp stamp, String channel, String type, Campaign campaign)
        implements Stamped {}
