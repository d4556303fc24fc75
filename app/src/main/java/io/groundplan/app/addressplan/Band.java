package io.groundplan.app.addressplan;

import io.groundplan.app.theme.Hue;
import io.groundplan.model.address.IpRange;

/**
 * Addresses in one use.
 *
 * @param range the addresses
 * @param hue what kind of use
 * @param owner who uses them, as people call it
 */
public record Band(IpRange range, Hue hue, String owner) {}
