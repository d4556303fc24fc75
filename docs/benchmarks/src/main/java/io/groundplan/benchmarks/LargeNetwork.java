package io.groundplan.benchmarks;

/**
 * A network of many sites, as the text of a topology file with comments. Each site is what people
 * run: a router with NAT, hypervisors, a DNS server, four segments and a dual-homed Talos cluster
 * with virtual IP, pool, gateway and services. Sites meet nobody but the Internet, and no rule has
 * anything to say, so the time is that of looking.
 */
final class LargeNetwork {

  /** Elements of a site; a network has at least one site. */
  static final int SITE = 100;

  private static final int HYPERVISORS = 3;
  private static final int SERVICES = 25;
  private static final int NODES = SITE - SERVICES - HYPERVISORS - 4 - 2 - 1 - 3;

  private final StringBuilder text = new StringBuilder();
  private final int sites;

  private LargeNetwork(int elements) {
    this.sites = Math.max(1, elements / SITE);
  }

  /** The text of a file with as many elements, rounded down to whole sites. */
  static String text(int elements) {
    return new LargeNetwork(elements).write();
  }

  private String write() {
    text.append("# A large network.\ngroundplan: 1\nname: Large\n");
    section("segments", this::segments);
    section("devices", this::devices);
    section("clusters", this::cluster);
    section("nodes", this::nodes);
    section("virtualIps", this::virtualIp);
    section("loadBalancerPools", this::pool);
    section("gateways", this::gateway);
    section("services", this::services);
    return text.toString();
  }

  private interface Site {
    void write(int site);
  }

  private void section(String name, Site site) {
    text.append("\n# All ").append(name).append(".\n").append(name).append(":\n");
    for (int number = 0; number < sites; number++) {
      site.write(number);
    }
  }

  private void line(String form, Object... values) {
    text.append("  ").append(form.formatted(values)).append('\n');
  }

  /** A /20 for each site, from 10.0.0.0 up to the pods of Kubernetes at 10.244.0.0. */
  private static String net(int site, int third) {
    int block = site * 16 + third;
    return "10." + block / 256 + "." + block % 256;
  }

  private void segments(int s) {
    line("# Site %d.", s);
    line(
        "lan-%d: {subnets: {prefix: %s.0/24, gateway: router-%d, dhcp: %s.200-230}}",
        s, net(s, 0), s, net(s, 0));
    line(
        "cluster-%d: {vlan: 20, subnets: {prefix: %s.0/24, gateway: router-%d}, nameservers: [dns-%d, 9.9.9.9]}",
        s, net(s, 1), s, s);
    line(
        "storage-%d: {vlan: 30, mtu: 9000, subnets: {prefix: %s.0/24, gateway: none}}",
        s, net(s, 2));
    line("guests-%d: {vlan: 40, subnets: {prefix: %s.0/24, gateway: router-%d}}", s, net(s, 3), s);
  }

  private void devices(int s) {
    line("router-%d:", s);
    line("  kind: router");
    line("  interfaces:");
    line("    wan: {segment: internet}");
    line("    lan: {segment: lan-%d, addresses: %s.1}", s, net(s, 0));
    line("    cluster: {segment: cluster-%d, addresses: %s.1}", s, net(s, 1));
    line("    guests: {segment: guests-%d, addresses: %s.1}", s, net(s, 3));
    line("  nat:");
    line("    masquerade: {out: wan}");
    line("    forwards: {web: {in: wan, ports: [80, 443], to: ingress-%d}} # the only way in", s);
    line(
        "dns-%d: {kind: server, segment: lan-%d, addresses: %s.53, dns: {product: adguard, records: {a%d.example.net: ingress-%d}}}",
        s, s, net(s, 0), s, s);
    for (int h = 0; h < HYPERVISORS; h++) {
      line(
          "pve-%d-%d: {kind: hypervisor, segment: lan-%d, addresses: %s.%d}",
          s, h, s, net(s, 0), 10 + h);
    }
  }

  private void cluster(int s) {
    line("talos-%d: {talos: \"1.13\", endpoint: api-%d, cni: cilium, loadBalancer: cilium}", s, s);
  }

  private void nodes(int s) {
    for (int n = 0; n < NODES; n++) {
      line("# Rack %d.", n % 4);
      line("node-%d-%d:", s, n);
      line("  type: %s", n < 3 ? "controlplane" : "worker");
      line("  cluster: talos-%d", s);
      line("  host: pve-%d-%d", s, n % HYPERVISORS);
      line("  interfaces:");
      line(
          "    eth0: {mac: \"02:00:%02x:%02x:00:%02x\", segment: cluster-%d, addresses: %s.%d} # first",
          s / 256, s % 256, n, s, net(s, 1), 10 + n);
      line(
          "    eth1: {mac: \"02:00:%02x:%02x:01:%02x\", segment: storage-%d, addresses: %s.%d}",
          s / 256, s % 256, n, s, net(s, 2), 10 + n);
    }
  }

  private void virtualIp(int s) {
    line("api-%d: {cluster: talos-%d, addresses: %s.5}", s, s, net(s, 1));
  }

  private void pool(int s) {
    line(
        "pool-%d: {cluster: talos-%d, ranges: %s.100-180, announce: {l2: {interfaces: eth0}}}",
        s, s, net(s, 1));
  }

  private void gateway(int s) {
    line(
        "ingress-%d: {cluster: talos-%d, pool: pool-%d, addresses: %s.100, listeners: {http: 80, https: 443}}",
        s, s, s, net(s, 1));
  }

  private void services(int s) {
    for (int n = 0; n < SERVICES; n++) {
      line(
          "app-%d-%d: {cluster: talos-%d, ports: 8080, expose: {ingress-%d: app%d.s%d.example.net}}",
          s, n, s, s, n, s);
    }
  }
}
