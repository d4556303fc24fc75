package io.groundplan.model.topology;

/** What a DNS server answers. */
public sealed interface DnsAnswer permits OwnerAnswer, ResourceAnswer {}
