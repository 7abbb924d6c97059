/**
 * What trackers of web sites, apps and servers send, in the form of the Segment HTTP tracking API.
 */
@NullMarked
package com.kundresa.touchpoint.web;

import org.jspecify.annotations.NullMarked;
