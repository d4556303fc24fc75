package io.groundplan.benchmarks;

import java.util.function.IntFunction;

/**
 * Lopsided networks: very many of one thing on one other. What takes the time of all pairs shows
 * here and nowhere in {@link LargeNetwork}. Rules may have something to say of them.
 */
public enum NetworkShape {
  NODES_ON_A_SEGMENT(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8, gateway: router}}
      devices:
        router: {kind: router, interfaces: {wan: {segment: internet}, lan: {segment: lan, addresses: 10.255.0.1}}, nat: {masquerade: {out: wan}}}
      clusters:
        big: {talos: "1.13", endpoint: api, podSubnets: 172.16.0.0/12, serviceSubnets: 192.168.0.0/16, nodeDefaults: {all: {install: {disk: /dev/sda}}}}
      virtualIps:
        api: {addresses: 10.255.0.5}
      nodes:
      """,
      i ->
          "n%d: {type: %s, segment: lan, addresses: %s}"
              .formatted(i, i < 3 ? "controlplane" : "worker", address(i))),

  SEGMENTS_ON_A_ROUTER(
      """
      devices:
        client: {segment: s0, addresses: 10.0.0.9}
        router:
          kind: router
          nat: {masquerade: {out: wan}}
          interfaces:
            wan: {segment: internet}
      """,
      i -> "    e%d: {segment: s%d, addresses: %s.1}".formatted(i, i, net(i)),
      "segments:\n",
      i -> "s%d: {subnets: {prefix: %s.0/24, gateway: router}}".formatted(i, net(i))),

  VLANS_ON_TRUNKS(
      """
      devices:
        router:
          kind: router
          interfaces:
            wan: {segment: internet}
      """,
      i ->
          "    eth%d.%d: {segment: s%d, addresses: %s.1}"
              .formatted(i / 1000, i % 1000 + 1, i, net(i)),
      "segments:\n",
      i ->
          "s%d: {vlan: %d, subnets: {prefix: %s.0/24, gateway: router}}"
              .formatted(i, i % 1000 + 1, net(i))),

  RECORDS_OF_A_SERVER(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      devices:
        target: {segment: lan, addresses: 10.255.0.1}
        dns:
          segment: lan
          addresses: 10.255.0.53
          dns:
            records:
      """,
      i -> "      a%d.example.net: %s".formatted(i, i % 2 == 0 ? "target" : "10.255.0.1")),

  POOLS_OF_A_CLUSTER(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      clusters:
        big: {cni: cilium, loadBalancer: cilium, podSubnets: 172.16.0.0/12, serviceSubnets: 192.168.0.0/16}
      nodes:
        n0: {type: controlplane, segment: lan, addresses: 10.255.0.1}
      loadBalancerPools:
      """,
      i -> "p%d: {ranges: %s.16-31, announce: l2}".formatted(i, net(i))),

  FORWARDS_OF_A_ROUTER(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8, gateway: router}}
      devices:
        server: {segment: lan, addresses: 10.255.0.2, ports: {web: 80}}
        router:
          kind: router
          interfaces: {wan: {segment: internet}, lan: {segment: lan, addresses: 10.255.0.1}}
          nat:
            masquerade: {out: wan}
            forwards:
      """,
      i -> "      f%d: {in: wan, ports: %d, to: server:80}".formatted(i, 1024 + i)),

  MACHINES_ON_A_HOST(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      devices:
        pve: {kind: hypervisor, interfaces: {eno1: {segment: lan}, vmbr0: {bridge: {links: eno1}, segment: lan, addresses: 10.255.0.1}}}
      """,
      i -> "v%d: {host: pve, segment: lan, addresses: %s}".formatted(i, address(i))),

  SERVICES_ON_A_GATEWAY(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      clusters:
        big: {cni: cilium, loadBalancer: cilium, podSubnets: 172.16.0.0/12, serviceSubnets: 192.168.0.0/16}
      nodes:
        n0: {type: controlplane, segment: lan, addresses: 10.255.0.1}
      loadBalancerPools:
        pool: {ranges: 10.254.0.0/16, announce: l2}
      gateways:
        web: {pool: pool, addresses: 10.254.0.1, listeners: {http: 80, https: 443}}
      services:
      """,
      i -> "a%d: {ports: 8080, expose: {web: a%d.example.net}}".formatted(i, i)),

  ADDRESSES_OF_A_POOL(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      clusters:
        big: {cni: cilium, loadBalancer: cilium, podSubnets: 172.16.0.0/12, serviceSubnets: 192.168.0.0/16}
      nodes:
        n0: {type: controlplane, segment: lan, addresses: 10.255.0.1}
      loadBalancerPools:
        pool: {ranges: 10.0.0.0/9, announce: l2}
      services:
      """,
      i ->
          "a%d: {type: LoadBalancer, pool: pool, addresses: %s, ports: 80}"
              .formatted(i, address(i))),

  ROUTES_OF_A_ROUTER(
      """
      segments:
        lan: {subnets: {prefix: 192.168.0.0/24}}
      devices:
        next: {kind: router, segment: lan, addresses: 192.168.0.2}
        router:
          kind: router
          segment: lan
          addresses: 192.168.0.1
          routes:
      """,
      i -> "    - {destination: %s.0/24, gateway: next}".formatted(net(i))),

  RULES_OF_A_FIREWALL(
      """
      segments:
        lan: {subnets: {prefix: 192.168.0.0/24}}
      devices:
        router:
          kind: router
          segment: lan
          addresses: 192.168.0.1
          firewall:
            default: block
            rules:
      """,
      i -> "      r%d: {from: %s.0/24, ports: %d}".formatted(i, net(i), 1 + i)),

  MEMBERS_OF_A_TUNNEL(
      """
      tunnels:
        mesh: {kind: wireguard, subnets: 10.0.0.0/8, members: {d0: {}}}
      devices:
      """,
      i -> "d%d: {interfaces: {wg0: {tunnel: mesh, addresses: %s}}}".formatted(i, address(i))),

  NAMES_OF_NOBODY(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      devices:
      """,
      i -> "d%d: {segment: lan, host: absent-%d, addresses: %s}".formatted(i, i, address(i))),

  ADDRESSES_OF_ALL(
      """
      segments:
        lan: {subnets: {prefix: 10.0.0.0/8}}
      devices:
      """,
      i -> "d%d: {segment: lan, addresses: 10.0.0.7}".formatted(i));

  private final String head;
  private final IntFunction<String> entry;
  private final String secondHead;
  private final IntFunction<String> secondEntry;

  NetworkShape(String head, IntFunction<String> entry) {
    this(head, entry, "", _ -> "");
  }

  NetworkShape(
      String head, IntFunction<String> entry, String secondHead, IntFunction<String> secondEntry) {
    this.head = head;
    this.entry = entry;
    this.secondHead = secondHead;
    this.secondEntry = secondEntry;
  }

  /** The text of a file with so many of them. */
  String text(int count) {
    StringBuilder text = new StringBuilder("groundplan: 1\nname: Lopsided\n");
    write(text, head, entry, count);
    if (!secondHead.isEmpty()) {
      write(text, secondHead, secondEntry, count);
    }
    return text.toString();
  }

  private static void write(StringBuilder text, String head, IntFunction<String> entry, int count) {
    text.append(head);
    for (int i = 0; i < count; i++) {
      text.append("  ").append(entry.apply(i)).append('\n');
    }
  }

  /** The first three octets of a /24 for each number. */
  private static String net(int number) {
    return "10." + number / 256 + "." + number % 256;
  }

  /** An address for each number, in 10.0.0.0/9. */
  private static String address(int number) {
    return net(number / 250) + "." + (number % 250 + 2);
  }
}
