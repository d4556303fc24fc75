package io.groundplan.model.topology;

/**
 * What Talos 1 can be told only since some minor. The one table of versions that rules and
 * exporters share; what every Talos before 1.5 has is not in it.
 */
public enum TalosFeature {
  /** The balancer in front of the API servers on each node. */
  KUBE_PRISM("KubePrism", 5),
  /** {@code NetworkDefaultActionConfig} and {@code NetworkRuleConfig}. */
  INGRESS_FIREWALL("the ingress firewall", 6),
  /** {@code features.hostDNS}, with CoreDNS asking it or not. */
  HOST_DNS("host DNS", 7),
  /** Host DNS answers CoreDNS at 169.254.116.108. */
  HOST_DNS_ADDRESS("the link-local address of host DNS", 8),
  /** {@code HostnameConfig}, which a generated base holds with {@code auto: stable}. */
  HOSTNAME_CONFIG("HostnameConfig", 12),
  /** Documents for links, the only form in which a route names its table. */
  ROUTE_TABLE("routing tables of routes", 12),
  /** Documents for links, the only form in which an address has a metric. */
  ADDRESS_METRIC("metrics of static addresses", 12),
  /** {@code filters.excludeAdvertisedNetworks}. */
  KUBE_SPAN_EXCLUSIONS("networks that KubeSpan excludes", 13),
  /** {@code protocol} and {@code tlsServerName} of {@code ResolverConfig.nameservers}. */
  ENCRYPTED_NAMESERVERS("encrypted DNS", 14),
  /** {@code primary} of {@code BondConfig}; the legacy form has always had it. */
  BOND_PRIMARY("the primary link of a bond in a BondConfig", 15);

  private final String title;
  private final int since;

  TalosFeature(String title, int since) {
    this.title = title;
    this.since = since;
  }

  /** How a message names it. */
  public String title() {
    return title;
  }

  /** The first version that has it, as in {@code 1.13}. */
  public String since() {
    return "1." + since;
  }

  /** Whether that version has it. */
  public boolean isIn(SoftwareVersion talos) {
    return talos.isAtLeast(1, since);
  }
}
