package io.groundplan.export.talos;

import io.groundplan.export.PlainFields;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.PlainValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts documents into the form of a style: what it has no document for goes where Talos kept it
 * before, so that no thing is written in two forms.
 */
final class WrittenStyle {

  private WrittenStyle() {}

  /** The documents as the style has them; those of one node, all of its links together. */
  static List<TalosDocument> of(ConfigStyle style, List<TalosDocument> documents) {
    return switch (style) {
      case LEGACY -> legacy(documents);
      case V1_12 -> documents.stream().map(WrittenStyle::withoutKubeSpan).toList();
      case V1_13, V1_14 -> documents;
    };
  }

  private static List<TalosDocument> legacy(List<TalosDocument> documents) {
    List<TalosDocument> written = new ArrayList<>();
    documents.forEach(document -> written.addAll(older(document)));
    List<LinkDocument> links = new ArrayList<>();
    List<PlainValue.Fields> hosts = new ArrayList<>();
    for (TalosDocument document : documents) {
      if (document instanceof LinkDocument link) {
        links.add(link);
      } else if (document instanceof StaticHostConfig host) {
        hosts.add(host.legacy());
      }
    }
    PlainFields network =
        new PlainFields()
            .items("interfaces", LegacyInterfaces.of(links))
            .items("extraHostEntries", hosts);
    written.add(machine(new PlainFields().fields("network", network)));
    return written;
  }

  /** Links and hosts are not here: each become one list together. */
  private static List<TalosDocument> older(TalosDocument document) {
    return switch (document) {
      case LinkDocument _, StaticHostConfig _ -> List.of();
      case HostnameConfig(String hostname) ->
          List.of(network(new PlainFields().text("hostname", hostname)));
      case ResolverConfig resolver -> List.of(network(resolver.legacy()));
      case TimeSyncConfig(List<String> servers) ->
          List.of(
              machine(
                  new PlainFields().fields("time", new PlainFields().texts("servers", servers))));
      case KubeSpanConfig _ -> List.of(withoutKubeSpan(document));
      case V1Alpha1Config _,
          BgpInstanceConfig _,
          RoutingRuleConfig _,
          BlackholeRouteConfig _,
          KubeSpanEndpointsConfig _,
          NetworkDefaultActionConfig _,
          NetworkRuleConfig _,
          UnattendedInstallConfig _,
          DiscoveryServiceConfig _,
          KubeNetworkConfig _,
          KubeNodeConfig _,
          KubePrismConfig _,
          KubeApiServerConfig _,
          KubeFlannelCniConfig _,
          KubeProxyConfig _,
          KubeCoreDnsConfig _ ->
          List.of(document);
    };
  }

  private static TalosDocument withoutKubeSpan(TalosDocument document) {
    return document instanceof KubeSpanConfig(PlainValue.Fields settings)
        ? network(new PlainFields().fields("kubespan", settings))
        : document;
  }

  private static V1Alpha1Config network(PlainFields fields) {
    return machine(new PlainFields().fields("network", fields));
  }

  private static V1Alpha1Config machine(PlainFields fields) {
    return new V1Alpha1Config(fields.toFields(), PlainValue.Fields.EMPTY);
  }
}
