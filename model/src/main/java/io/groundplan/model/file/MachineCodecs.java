package io.groundplan.model.file;

import io.groundplan.model.topology.Device;
import io.groundplan.model.topology.MachineType;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.NodeDefaults;
import io.groundplan.model.topology.NodeTemplate;
import java.util.Optional;

/** Codecs of devices, nodes and what nodes inherit. */
final class MachineCodecs {

  static final Codec<Device> DEVICE = device();
  static final Codec<Node> NODE = node();
  static final Codec<NodeDefaults> NODE_DEFAULTS = nodeDefaults();

  private MachineCodecs() {}

  private static Codec<Device> device() {
    Fields<Device> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Device::description);
    var kind = fields.optional("kind", Scalars.TEXT, Device::kind);
    var machine = MachineFields.add(fields, Device::machine);
    var description = DescriptionFields.add(fields, title, Device::description);
    return fields.into(v ->
        Optional.of(
            new Device(v.place().element(), v.get(description), v.get(kind), v.get(machine))));
  }

  private static Codec<Node> node() {
    Fields<Node> fields = new Fields<>();
    var title = DescriptionFields.title(fields, Node::description);
    var type = fields.optional("type", Scalars.word(MachineType.class), Node::type);
    var cluster = fields.optional("cluster", Scalars.ID, Node::cluster);
    var machine = MachineFields.add(fields, Node::machine);
    var talos = TalosFields.add(fields, Node::talos);
    var description = DescriptionFields.add(fields, title, Node::description);
    return fields.into(v ->
        Optional.of(
            new Node(
                v.place().element(),
                v.get(description),
                v.get(type),
                v.get(cluster),
                v.get(machine),
                v.get(talos))));
  }

  private static Codec<NodeDefaults> nodeDefaults() {
    Fields<NodeDefaults> fields = new Fields<>();
    var all = fields.withDefault("all", template(), NodeTemplate.EMPTY, NodeDefaults::all);
    var controlPlane =
        fields.withDefault(
            "controlplane", template(), NodeTemplate.EMPTY, NodeDefaults::controlPlane);
    var worker = fields.withDefault("worker", template(), NodeTemplate.EMPTY, NodeDefaults::worker);
    return fields.into(
        v -> Optional.of(new NodeDefaults(v.get(all), v.get(controlPlane), v.get(worker))));
  }

  private static Codec<NodeTemplate> template() {
    Fields<NodeTemplate> fields = new Fields<>();
    var machine = MachineFields.add(fields, NodeTemplate::machine);
    var talos = TalosFields.add(fields, NodeTemplate::talos);
    return fields.into(v -> Optional.of(new NodeTemplate(v.get(machine), v.get(talos))));
  }
}
