package io.groundplan.model.topology;

import java.util.Optional;

/**
 * Who gives a cluster's services their addresses.
 *
 * @param kind {@code cilium}, {@code metallb} or another
 * @param version its version
 * @param namespace where it runs
 */
public record LoadBalancerImplementation(
    String kind, Optional<SoftwareVersion> version, Optional<String> namespace) {}
