package io.groundplan.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.AddressAssignment;
import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Attachment;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ClusterNetwork;
import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.DhcpV4;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LabelledNodes;
import io.groundplan.model.topology.LoadBalancerImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.MachineSettings;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.NetworkReference;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.Place;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Site;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.TalosSettings;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ResolutionTest {

  private static final Topology TOPOLOGY =
      topology(
          site("home"),
          site("rack", "home"),
          segment("lan", "rack", "192.0.2.0/24", "2001:db8::/64"),
          Cluster.of(id("prod")),
          device("router", "", link("", "lan", "192.0.2.1"), link("wan", "uplink", "198.51.100.7")),
          device("pve", "rack", link("vmbr0", "lan", "192.0.2.5")),
          node("cp-1", MachineType.CONTROLPLANE, link("", "lan", "192.0.2.11", "2001:db8::11")),
          node("cp-2", MachineType.CONTROLPLANE, dhcp("lan", "192.0.2.12")),
          node("worker-1", MachineType.WORKER, dhcp("lan", "")),
          virtualIp("api", "192.0.2.10"));

  private static final Resolution RESOLUTION = Resolution.of(TOPOLOGY);

  @Test
  void roles_and_exceptions_select_nodes() {
    SelectedMachines selected = select(TOPOLOGY, "all", "not controlplane");

    assertThat(ids(selected)).containsExactly("worker-1");
    assertThat(selected.isComplete()).isTrue();
  }

  @Test
  void a_list_of_exceptions_starts_from_all_nodes() {
    assertThat(ids(select(TOPOLOGY, "not cp-1"))).containsExactly("cp-2", "worker-1");
  }

  @Test
  void an_empty_list_means_all_nodes() {
    assertThat(ids(select(TOPOLOGY))).containsExactly("cp-1", "cp-2", "worker-1");
  }

  @Test
  void a_site_means_the_nodes_in_it_and_in_sites_within() {
    SelectedMachines selected = select(TOPOLOGY, "home");

    assertThat(ids(selected)).containsExactly("cp-1", "cp-2", "worker-1");
  }

  @Test
  void a_device_is_selected_only_by_its_own_id() {
    assertThat(ids(select(TOPOLOGY, "rack"))).doesNotContain("pve");
    assertThat(ids(select(TOPOLOGY, "pve"))).containsExactly("pve");
  }

  @Test
  void an_unknown_type_leaves_a_role_incomplete() {
    Topology topology = TOPOLOGY.with(node("new", null, link("", "lan", "192.0.2.13")));

    SelectedMachines selected = select(topology, "controlplane");

    assertThat(ids(selected)).containsExactly("cp-1", "cp-2");
    assertThat(selected.isComplete()).isFalse();
  }

  @Test
  void a_node_without_interfaces_may_be_on_any_segment() {
    Topology topology = TOPOLOGY.with(node("new", MachineType.WORKER));

    assertThat(select(topology, "lan").isComplete()).isFalse();
    assertThat(select(TOPOLOGY, "lan").isComplete()).isTrue();
  }

  @Test
  void roles_stay_within_the_cluster_that_asks() {
    Topology topology =
        TOPOLOGY
            .with(Cluster.of(id("lab")))
            .with(
                new Node(
                    id("lab-1"),
                    Description.EMPTY,
                    Optional.of(MachineType.WORKER),
                    Optional.of(id("lab")),
                    MachineSettings.UNKNOWN,
                    TalosSettings.UNKNOWN));

    SelectedMachines selected =
        new NodeSelection(topology)
            .select(List.of(NodeSelector.parse("worker")), Optional.of(id("lab")));

    assertThat(ids(selected)).containsExactly("lab-1");
    assertThat(selected.isComplete()).as("the others state no cluster").isFalse();
  }

  @Test
  void a_missing_label_is_unknown_only_where_kubernetes_sets_it() {
    assertThat(labelled("kubernetes.io/arch", "amd64").isComplete()).isFalse();
    assertThat(labelled("rack", "a").isKnownEmpty()).isTrue();
    assertThat(ids(labelled("node-role.kubernetes.io/control-plane", "")))
        .containsExactly("cp-1", "cp-2");
  }

  @Test
  void a_dangling_selector_is_incomplete() {
    SelectedMachines selected = select(TOPOLOGY, "ghost");

    assertThat(selected.machines()).isEmpty();
    assertThat(selected.isComplete()).isFalse();
  }

  @Test
  void a_machine_stands_for_its_static_and_reserved_addresses() {
    assertThat(addresses("cp-1").addresses()).containsExactly(ip("192.0.2.11"), ip("2001:db8::11"));
    assertThat(addresses("cp-2").isComplete()).isTrue();
    assertThat(addresses("worker-1")).isEqualTo(KnownAddresses.UNKNOWN);
  }

  @Test
  void a_segment_picks_among_several_addresses() {
    Segment lan = TOPOLOGY.find(id("lan"), Segment.class).orElseThrow();

    KnownAddresses onLan = RESOLUTION.addresses().of(AddressReference.parse("router"), lan);

    assertThat(onLan.addresses()).containsExactly(ip("192.0.2.1"));
    assertThat(addresses("router").addresses()).hasSize(2);
    assertThat(addresses("router/wan").addresses()).containsExactly(ip("198.51.100.7"));
  }

  @Test
  void networks_are_the_prefixes_and_addresses_of_their_owners() {
    assertThat(networks("lan").prefixes())
        .containsExactly(IpPrefix.parse("192.0.2.0/24"), IpPrefix.parse("2001:db8::/64"));
    assertThat(networks("lan/ipv6").prefixes()).containsExactly(IpPrefix.parse("2001:db8::/64"));
    assertThat(networks("home").isComplete()).isTrue();
    assertThat(networks("prod/pods")).isEqualTo(KnownRanges.UNKNOWN);
    assertThat(networks("api").ranges()).containsExactly(IpRange.parse("192.0.2.10"));
    assertThat(networks("worker").isComplete()).isFalse();
    assertThat(networks("internet")).isEqualTo(KnownRanges.UNKNOWN);
  }

  @Test
  void an_exception_takes_addresses_out() {
    KnownRanges ranges = networks("192.0.2.8/30", "not api");

    assertThat(ranges.ranges())
        .containsExactly(IpRange.parse("192.0.2.8-192.0.2.9"), IpRange.parse("192.0.2.11"));
  }

  @Test
  void exceptions_alone_start_from_everything() {
    assertThat(networks("not lan").set().contains(ip("198.51.100.1"))).isTrue();
    assertThat(networks("not lan").set().contains(ip("192.0.2.1"))).isFalse();
  }

  @Test
  void the_pool_says_who_gives_it_out_before_its_cluster() {
    Topology topology = TOPOLOGY.with(cluster("cilium")).with(pool("own", "metallb"));

    assertThat(PoolImplementation.of(topology, pool("pool", null)))
        .contains(implementation("cilium"));
    assertThat(PoolImplementation.of(topology, pool("own", "metallb")))
        .contains(implementation("metallb"));
    assertThat(PoolImplementation.of(TOPOLOGY, pool("pool", null))).isEmpty();
  }

  private static SelectedMachines select(Topology topology, String... selectors) {
    return new NodeSelection(topology)
        .select(Arrays.stream(selectors).map(NodeSelector::parse).toList(), Optional.empty());
  }

  private static SelectedMachines labelled(String key, String value) {
    LinkedHashMap<String, String> labels = new LinkedHashMap<>();
    labels.put(key, value);
    return RESOLUTION.nodes().select(List.of(new LabelledNodes(labels)), Optional.empty());
  }

  private static List<String> ids(SelectedMachines selected) {
    return selected.machines().stream().map(machine -> machine.id().value()).toList();
  }

  private static KnownAddresses addresses(String reference) {
    return RESOLUTION.addresses().of(AddressReference.parse(reference));
  }

  private static KnownRanges networks(String... references) {
    return RESOLUTION
        .networks()
        .of(Arrays.stream(references).map(NetworkReference::parse).toList(), Optional.empty());
  }

  private static Topology topology(Element... elements) {
    return Topology.of("test", List.of(elements));
  }

  private static Site site(String id, String... outer) {
    return new Site(
        id(id),
        Description.EMPTY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Arrays.stream(outer).map(ElementId::new).findFirst());
  }

  private static Segment segment(String id, String site, String... prefixes) {
    Segment plain = Segment.of(id(id));
    return new Segment(
        plain.id(),
        plain.description(),
        Stated.of(Arrays.stream(prefixes).map(IpPrefix::parse).map(Subnet::of).toList()),
        plain.vlan(),
        plain.mtu(),
        plain.resolvers(),
        Optional.of(id(site)),
        plain.uplink());
  }

  private static Device device(String id, String site, NetworkInterface... links) {
    MachineSettings settings = MachineSettings.UNKNOWN.withInterfaces(List.of(links));
    return new Device(
        id(id),
        Description.EMPTY,
        Optional.empty(),
        site.isEmpty()
            ? settings
            : settings.withPlace(new Place(Optional.of(id(site)), Optional.empty())));
  }

  private static Node node(String id, @Nullable MachineType type, NetworkInterface... links) {
    return new Node(
        id(id),
        Description.EMPTY,
        Optional.ofNullable(type),
        Optional.empty(),
        MachineSettings.UNKNOWN.withInterfaces(List.of(links)),
        TalosSettings.UNKNOWN);
  }

  private static NetworkInterface link(String name, String segment, String... addresses) {
    List<AddressAssignment> assigned =
        Arrays.stream(addresses).<AddressAssignment>map(StaticAddress::parse).toList();
    return NetworkInterface.of(InterfaceName.tryParse(name))
        .withAttachment(Attachment.to(id(segment)))
        .withAddresses(Stated.of(assigned));
  }

  private static NetworkInterface dhcp(String segment, String reservation) {
    return NetworkInterface.of(Optional.empty())
        .withAttachment(Attachment.to(id(segment)))
        .withAddresses(
            Stated.single(new DhcpV4(IpAddress.tryParse(reservation), Optional.empty())));
  }

  private static VirtualIp virtualIp(String id, String address) {
    return new VirtualIp(
        id(id),
        Description.EMPTY,
        Optional.empty(),
        Optional.empty(),
        Stated.single(ip(address)),
        Stated.unknown(),
        Optional.empty(),
        Optional.empty());
  }

  private static Cluster cluster(String loadBalancer) {
    return Cluster.of(id("prod"))
        .withNetwork(
            new ClusterNetwork(
                Stated.unknown(),
                Stated.unknown(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(implementation(loadBalancer))));
  }

  private static LoadBalancerImplementation implementation(String kind) {
    return new LoadBalancerImplementation(kind, Optional.empty(), Optional.empty());
  }

  private static LoadBalancerPool pool(String id, @Nullable String loadBalancer) {
    return new LoadBalancerPool(
        id(id),
        Description.EMPTY,
        Optional.empty(),
        Stated.unknown(),
        Optional.empty(),
        Optional.ofNullable(loadBalancer),
        Optional.empty(),
        Optional.empty(),
        PlainValue.Fields.EMPTY);
  }

  private static ElementId id(String text) {
    return ElementId.parse(text);
  }

  private static IpAddress ip(String text) {
    return IpAddress.parse(text);
  }
}
