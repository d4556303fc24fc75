package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * A machine that does not run Talos: a router, switch, hypervisor, server, appliance or client.
 *
 * @param kind such as {@code router}, {@code switch}, {@code hypervisor}, {@code nas}
 * @param machine its links and what runs on it
 */
public record Device(
    ElementId id, Description description, Optional<String> kind, MachineSettings machine)
    implements Machine {

  @Override
  public Section section() {
    return Section.DEVICES;
  }

  @Override
  public List<Mention> mentions() {
    Mentions mentions = new Mentions();
    machine.addMentions(KeyPath.SELF, mentions);
    return mentions.toList();
  }

  @Override
  public Device withId(ElementId newId) {
    return new Device(newId, description, kind, machine);
  }

  @Override
  public Device withDescription(Description newDescription) {
    return new Device(id, newDescription, kind, machine);
  }

  @Override
  public Device withMachine(MachineSettings newMachine) {
    return new Device(id, description, kind, newMachine);
  }

  /** The same device of another kind. */
  public Device withKind(Optional<String> newKind) {
    return new Device(id, description, newKind, machine);
  }

  /** Whether it is of the kind. */
  public boolean isKind(String word) {
    return kind.isPresent() && kind.get().equals(word);
  }

  /** An id is one element's; hashing all the rest takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
