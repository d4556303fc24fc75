package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A machine that runs Talos Linux.
 *
 * @param type control plane or worker; unknown if absent
 * @param cluster the cluster it belongs to; the only one if absent
 * @param machine its links and what runs on it
 * @param talos what only Talos nodes have
 */
public record Node(
    ElementId id,
    Description description,
    Optional<MachineType> type,
    Optional<ElementId> cluster,
    MachineSettings machine,
    TalosSettings talos)
    implements Machine {

  @Override
  public Section section() {
    return Section.NODES;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions().id(KeyPath.of("cluster"), cluster);
    machine.addMentions(KeyPath.SELF, mentions);
    talos.addMentions(KeyPath.SELF, mentions);
    return mentions.toList();
  }

  @Override
  public Node withId(ElementId newId) {
    return new Node(newId, description, type, cluster, machine, talos);
  }

  @Override
  public Node withDescription(Description newDescription) {
    return new Node(id, newDescription, type, cluster, machine, talos);
  }

  @Override
  public Node withMachine(MachineSettings newMachine) {
    return new Node(id, description, type, cluster, newMachine, talos);
  }

  /** The same node with other Talos settings. */
  public Node withTalos(TalosSettings newTalos) {
    return new Node(id, description, type, cluster, machine, newTalos);
  }

  /** The same node of another type. */
  public Node withType(Optional<MachineType> newType) {
    return new Node(id, description, newType, cluster, machine, talos);
  }

  /** Whether it is known to be a control plane. */
  public boolean isControlPlane() {
    return type.isPresent() && type.get() == MachineType.CONTROLPLANE;
  }

  /** Whether it is known to be a worker. */
  public boolean isWorker() {
    return type.isPresent() && type.get() == MachineType.WORKER;
  }

  /** An id is one element's; hashing all the rest takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
