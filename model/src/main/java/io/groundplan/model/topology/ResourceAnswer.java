package io.groundplan.model.topology;

import java.util.Optional;

/**
 * A resource record written out (RFC 1035 section 3.2).
 *
 * @param type such as {@code TXT} or {@code SRV}
 * @param value its data
 * @param ttlSeconds how long it may be kept
 */
public record ResourceAnswer(String type, String value, Optional<Integer> ttlSeconds)
    implements DnsAnswer {}
