package io.groundplan.export.diagram;

import static io.groundplan.export.diagram.ItemKind.CLUSTER;
import static io.groundplan.export.diagram.ItemKind.CONTROL_PLANE;
import static io.groundplan.export.diagram.ItemKind.DEVICE;
import static io.groundplan.export.diagram.ItemKind.DNS_SERVER;
import static io.groundplan.export.diagram.ItemKind.GATEWAY;
import static io.groundplan.export.diagram.ItemKind.GROUP;
import static io.groundplan.export.diagram.ItemKind.HYPERVISOR;
import static io.groundplan.export.diagram.ItemKind.INTERFACE;
import static io.groundplan.export.diagram.ItemKind.INTERNET;
import static io.groundplan.export.diagram.ItemKind.POOL;
import static io.groundplan.export.diagram.ItemKind.PROVIDER;
import static io.groundplan.export.diagram.ItemKind.ROUTER;
import static io.groundplan.export.diagram.ItemKind.SEGMENT;
import static io.groundplan.export.diagram.ItemKind.SERVICE;
import static io.groundplan.export.diagram.ItemKind.SITE;
import static io.groundplan.export.diagram.ItemKind.VIRTUAL_IP;
import static io.groundplan.export.diagram.ItemKind.WORKER;
import static io.groundplan.export.diagram.RelationKind.DNS;
import static io.groundplan.export.diagram.RelationKind.FORWARD;
import static io.groundplan.export.diagram.RelationKind.LINK;
import static io.groundplan.export.diagram.RelationKind.TUNNEL;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Five home networks as diagram models: the shapes that the layout must draw well. */
public final class SampleNetworks {

  private SampleNetworks() {}

  /** All of them by name. */
  public static Map<String, Supplier<DiagramModel>> all() {
    Map<String, Supplier<DiagramModel>> all = new LinkedHashMap<>();
    all.put("enigma", () -> enigma().model());
    all.put("ragas", () -> ragas().model());
    all.put("matherly", () -> matherly().model());
    all.put("nuc", () -> nuc().model());
    all.put("proxmox", () -> proxmox().model());
    return all;
  }

  public static Sketch enigma() {
    return new Sketch("enigma")
        .box("internet", "", INTERNET, "Internet")
        .frame("hetzner", "", SITE, "Hetzner Cloud")
        .box("here", "hetzner", WORKER, "here-i-am", "46.224.93.115", "Worker + Gateway")
        .frame("lan", "", SEGMENT, "LAN", "192.168.50.0/24")
        .box("ilusion", "lan", CONTROL_PLANE, "ilusion", "192.168.50.10", "Control Plane")
        .box("dome", "lan", CONTROL_PLANE, "the-dome", "192.168.50.11", "Control Plane")
        .box("toy", "lan", CONTROL_PLANE, "the-toy-factory", "192.168.50.12", "Control Plane")
        .arrow("internet", "here", LINK, "public traffic")
        .arrow("internet", "lan", LINK, "")
        .relation("here", "lan", TUNNEL, ArrowEnds.BOTH, "KubeSpan (WireGuard)");
  }

  public static Sketch ragas() {
    Sketch sketch =
        new Sketch("ragas")
            .box("internet", "", INTERNET, "Internet")
            .box("cf", "", PROVIDER, "Cloudflare DNS", "+ Tunnel")
            .frame("net", "", SEGMENT, "Node Network", "172.16.1.0/24")
            .box("router", "net", ROUTER, "Router", "172.16.1.1")
            .box("adguard", "net", DNS_SERVER, "AdGuard Home", "172.16.1.11", "Primary DNS")
            .box("tech", "net", DNS_SERVER, "Technitium DNS", "172.16.1.10", "Secondary DNS")
            .frame("pve", "net", GROUP, "Proxmox");
    for (int i = 1; i <= 4; i++) {
      sketch.box("pve" + i, "pve", HYPERVISOR, "pve" + i, "172.16.1." + (i + 1));
    }
    sketch.frame("k8s", "net", CLUSTER, "Talos cluster");
    for (int i = 1; i <= 3; i++) {
      sketch.box("cp" + i, "k8s", CONTROL_PLANE, "talos-cp-" + i, "172.16.1." + (49 + i));
    }
    sketch
        .pill("vip", "k8s", VIRTUAL_IP, "Kubernetes VIP", "172.16.1.49")
        .box("w1", "k8s", WORKER, "talos-worker-1", "172.16.1.53")
        .frame("lb", "k8s", POOL, "LB IPs (Cilium L2)")
        .box("kgw", "lb", DNS_SERVER, "k8s_gateway", "172.16.1.60")
        .box("eint", "lb", GATEWAY, "envoy-internal", "172.16.1.61")
        .box("eext", "lb", GATEWAY, "envoy-external", "172.16.1.62")
        .arrow("internet", "router", LINK, "")
        .arrow("internet", "cf", DNS, "external queries");
    for (int i = 1; i <= 4; i++) {
      sketch.arrow("router", "pve" + i, LINK, "");
    }
    return sketch
        .arrow("router", "adguard", LINK, "")
        .arrow("router", "tech", LINK, "")
        .members("vip", "cp1", "cp2", "cp3")
        .arrow("adguard", "kgw", DNS, "*.ragas.cc")
        .arrow("cf", "eext", TUNNEL, "tunnel")
        .arrow("kgw", "eint", DNS, "answers");
  }

  public static Sketch matherly() {
    Sketch sketch =
        new Sketch("matherly")
            .box("internet", "", INTERNET, "Internet")
            .frame("cf", "", PROVIDER, "Cloudflare (DNS + Tunnel)")
            .box("extdns", "cf", DNS_SERVER, "external-dns", "DNS records")
            .box("cfd", "cf", SERVICE, "cloudflared", "secure ingress proxy")
            .frame("k", "", CLUSTER, "Kubernetes Cluster")
            .frame("eg", "k", GROUP, "Envoy Gateway (Gateway API)")
            .box("eext", "eg", GATEWAY, "envoy-external", "192.168.1.102")
            .box("eint", "eg", GATEWAY, "envoy-internal", "192.168.1.101")
            .frame("apps", "k", GROUP, "Application Namespaces")
            .box("rpub", "apps", SERVICE, "HTTPRoutes", "public services")
            .box("rint", "apps", SERVICE, "HTTPRoutes", "internal services")
            .frame("infra", "k", GROUP, "Infrastructure Layer")
            .box("cil", "infra", SERVICE, "Cilium", "CNI")
            .box("cd", "infra", SERVICE, "CoreDNS", "DNS")
            .box("sp", "infra", SERVICE, "Spegel", "images")
            .box("rl", "infra", SERVICE, "Reloader", "reload")
            .box("sdns", "infra", DNS_SERVER, "split DNS", "192.168.1.103")
            .box("cm", "infra", SERVICE, "cert-manager", "TLS certs")
            .frame("go", "k", GROUP, "GitOps Layer")
            .box("fo", "go", SERVICE, "Flux Operator", "manages Flux")
            .box("fi", "go", SERVICE, "Flux Instance", "GitRepo > HelmRelease")
            .frame("nodes", "", SEGMENT, "Talos nodes", "192.168.1.0/24");
    for (int i = 1; i <= 3; i++) {
      sketch.box(
          "cp" + i, "nodes", CONTROL_PLANE, "Control Node " + i, "192.168.1." + (9 + i), "etcd");
    }
    return sketch
        .pill("vip", "nodes", VIRTUAL_IP, "VIP cluster_api", "192.168.1.100")
        .arrow("internet", "cf", LINK, "")
        .arrow("cfd", "eext", TUNNEL, "tunnel")
        .arrow("eext", "rpub", LINK, "")
        .arrow("eint", "rint", LINK, "")
        .arrow("sdns", "eint", DNS, "answers")
        .arrow("fo", "fi", LINK, "")
        .arrow("k", "nodes", LINK, "runs on")
        .members("vip", "cp1", "cp2", "cp3");
  }

  public static Sketch nuc() {
    Sketch sketch =
        new Sketch("nuc")
            .box("internet", "", INTERNET, "Internet")
            .box("cf", "", PROVIDER, "Cloudflare", "DNS + Tunnel")
            .box("inf", "", PROVIDER, "Infisical", "eu.infisical.com")
            .box("gh", "", PROVIDER, "GitHub", "Git + registry")
            .frame("net", "", SEGMENT, "Cluster Network", "10.0.60.0/24")
            .box("gw", "net", ROUTER, "Gateway", "10.0.60.1")
            .box("pihole", "net", DNS_SERVER, "Pi-hole", "local DNS")
            .frame("cp", "net", GROUP, "Control Plane");
    for (int i : new int[] {1, 3, 5}) {
      sketch.box("k" + i, "cp", CONTROL_PLANE, "k8s-" + i, "10.0.60." + (20 + i));
    }
    sketch
        .pill("vip", "cp", VIRTUAL_IP, "Virtual IP", "10.0.60.10")
        .frame("wk", "net", GROUP, "Workers");
    for (int i : new int[] {2, 6, 7, 8, 9}) {
      sketch.box("k" + i, "wk", WORKER, "k8s-" + i, "10.0.60." + (20 + i));
    }
    return sketch
        .frame("off", "net", GROUP, "Offline")
        .box("k4", "off", WORKER, "k8s-4", "10.0.60.24", "PSU not working")
        .box("k10", "off", WORKER, "k8s-10", "10.0.60.30", "not starting")
        .box("eg", "net", GATEWAY, "Envoy Gateway", "HTTP/S, gRPC")
        .arrow("internet", "gw", LINK, "")
        .arrow("internet", "cf", LINK, "")
        .arrow("internet", "inf", LINK, "")
        .arrow("internet", "gh", LINK, "")
        .arrow("gw", "cp", LINK, "")
        .arrow("gw", "wk", LINK, "")
        .arrow("gw", "pihole", LINK, "")
        .members("vip", "k1", "k3", "k5")
        .arrow("cf", "eg", TUNNEL, "tunnel");
  }

  public static Sketch proxmox() {
    return new Sketch("proxmox")
        .box("internet", "", INTERNET, "Internet")
        .box("router", "", ROUTER, "Home Router", "192.168.1.1")
        .frame("lan", "", SEGMENT, "LAN", "192.168.1.0/24")
        .box("pihole", "lan", DNS_SERVER, "Pi-hole DNS", "*.cluster > 192.168.1.55")
        .box("vms", "lan", DEVICE, "LAN VMs", "vmbr0")
        .frame("host", "", HYPERVISOR, "Proxmox Host")
        .box("vmbr0", "host", INTERFACE, "vmbr0", "192.168.1.55")
        .box("vmbr1", "host", INTERFACE, "vmbr1 (NAT)", "192.168.100.1")
        .frame("tal", "", SEGMENT, "Talos VMs", "192.168.100.0/24")
        .box("cp1", "tal", CONTROL_PLANE, "talos-controlplane-01", "192.168.100.60")
        .pill("vip", "tal", VIRTUAL_IP, "Kubernetes VIP", "192.168.100.50")
        .box("w1", "tal", WORKER, "talos-worker-01", "192.168.100.70")
        .frame("lb", "tal", POOL, "LB pool", "192.168.100.80-85")
        .box("ing", "lb", GATEWAY, "ingress", "192.168.100.80")
        .box("sftp", "lb", SERVICE, "sftp", "192.168.100.81")
        .frame("ts", "", ItemKind.TUNNEL, "Tailnet tailce4610.ts.net")
        .box("navi", "ts", SERVICE, "navidrome")
        .box("argo", "ts", SERVICE, "argocd")
        .box("longh", "ts", SERVICE, "longhorn")
        .arrow("internet", "router", LINK, "")
        .arrow("router", "vmbr0", LINK, "LAN")
        .arrow("router", "lan", LINK, "")
        .arrow("vmbr0", "vmbr1", FORWARD, "NAT + forwarding")
        .arrow("vmbr1", "tal", LINK, "")
        .arrow("vmbr0", "ing", FORWARD, ":80 :443 DNAT")
        .arrow("vmbr0", "vip", FORWARD, ":6443 DNAT")
        .arrow("vmbr0", "sftp", FORWARD, ":2222 > :22 DNAT")
        .members("vip", "cp1")
        .relation("ts", "tal", TUNNEL, ArrowEnds.TO, "Tailscale operator");
  }
}
