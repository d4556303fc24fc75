package io.groundplan.model.validation.dns;

import io.groundplan.model.topology.AddressReference;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NodeTemplate;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of DNS servers where it is written: of a segment, of a machine, or of the nodes of a
 * cluster.
 *
 * @param owner whose file entry it stands in
 * @param path where in the owner
 * @param stated the servers
 */
record NameserverList(Element owner, KeyPath path, Stated<AddressReference> stated) {

  private static final String KEY = "nameservers";

  /** Every list that names a server, in the order of the file. */
  static List<NameserverList> of(Topology topology) {
    List<NameserverList> lists = new ArrayList<>();
    for (Element element : topology.all()) {
      switch (element) {
        case Segment segment ->
            add(segment, KeyPath.SELF, segment.resolvers().nameservers(), lists);
        case Machine machine ->
            add(
                machine,
                KeyPath.SELF,
                machine.machine().networking().resolvers().nameservers(),
                lists);
        case Cluster cluster -> {
          add(cluster, "all", cluster.nodeDefaults().all(), lists);
          add(cluster, "controlplane", cluster.nodeDefaults().controlPlane(), lists);
          add(cluster, "worker", cluster.nodeDefaults().worker(), lists);
        }
        case Element _ -> {}
      }
    }
    return lists;
  }

  private static void add(
      Cluster cluster, String role, NodeTemplate template, List<NameserverList> lists) {
    add(
        cluster,
        KeyPath.of("nodeDefaults", role),
        template.machine().networking().resolvers().nameservers(),
        lists);
  }

  private static void add(
      Element owner, KeyPath at, Stated<AddressReference> stated, List<NameserverList> lists) {
    if (!stated.values().isEmpty()) {
      lists.add(new NameserverList(owner, at.then(KEY), stated));
    }
  }

  /** The servers in the order in which they are asked. */
  List<AddressReference> servers() {
    return stated.values();
  }

  /** Where a server stands. */
  Subject subject(int index) {
    return Subject.of(owner, path.then(index));
  }

  /** Where the list stands. */
  Subject subject() {
    return Subject.of(owner, path);
  }

  /** The machines that ask these servers because of this list, with what they inherit. */
  List<Machine> clients(RuleContext context) {
    return switch (owner) {
      case Machine machine -> List.of(context.topology().effective(machine));
      case Cluster cluster ->
          context.resolution().nodes().nodesOf(cluster).machines().stream()
              .filter(node -> node.machine().networking().resolvers().nameservers().equals(stated))
              .toList();
      case Element _ ->
          context.domains().members(owner.id()).stream()
              .filter(plug -> !plug.tagged() && plug.owner() instanceof Machine)
              .map(plug -> (Machine) plug.owner())
              .distinct()
              .filter(
                  machine -> context.inheritance().resolvers(machine).nameservers().equals(stated))
              .toList();
    };
  }
}
