package io.groundplan.export.talos;

import io.groundplan.model.topology.PlainValue;
import java.util.Optional;

/**
 * One document of a Talos machine configuration patch. Talos merges a patch into the document of
 * the same kind and name, or appends it where there is none.
 */
sealed interface TalosDocument
    permits V1Alpha1Config,
        HostnameConfig,
        LinkDocument,
        BgpInstanceConfig,
        StaticHostConfig,
        RoutingRuleConfig,
        BlackholeRouteConfig,
        ResolverConfig,
        TimeSyncConfig,
        KubeSpanConfig,
        KubeSpanEndpointsConfig,
        NetworkDefaultActionConfig,
        NetworkRuleConfig,
        UnattendedInstallConfig,
        DiscoveryServiceConfig,
        KubeNetworkConfig,
        KubeNodeConfig,
        KubePrismConfig,
        KubeApiServerConfig,
        KubeFlannelCniConfig,
        KubeProxyConfig,
        KubeCoreDnsConfig {

  /** What {@code kind} says; empty for the v1alpha1 document, which has none. */
  Optional<String> kind();

  /** What {@code name} says, where documents of the kind have one. */
  Optional<String> documentName();

  /** Everything else. */
  PlainValue.Fields content();

  /**
   * Whether its fields make sense apart from each other, so that what several nodes have alike may
   * stand in a patch for all of them and the rest in a patch for each.
   */
  boolean isDivisible();
}
