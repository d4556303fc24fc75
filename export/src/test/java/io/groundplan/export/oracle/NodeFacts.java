package io.groundplan.export.oracle;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;

/**
 * What a node is to have: read from the topology by one reader, from the configuration that Talos
 * made by another, and compared.
 *
 * @param hostname its name
 * @param links by what identifies them: hardware address, selector, name, parent and tag
 * @param nameservers in their order
 * @param searchDomains in their order
 * @param timeServers in their order
 * @param settings everything else, key to values
 */
record NodeFacts(
    String hostname,
    NavigableMap<String, LinkFacts> links,
    List<String> nameservers,
    List<String> searchDomains,
    List<String> timeServers,
    NavigableMap<String, NavigableSet<String>> settings) {}
