package io.groundplan.model.topology;

import io.groundplan.model.address.DnsName;

/**
 * An answer of a DNS server's own: a record or a rewrite.
 *
 * @param name the question; a leading {@code *} stands for any label
 * @param answer what it answers
 */
public record DnsRecord(DnsName name, DnsAnswer answer) {}
