package io.groundplan.model.validation;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NetworkInterface;
import java.util.Optional;

/**
 * What a problem is about: an element and a place inside it, or the file as a whole.
 *
 * @param element the element; absent for the file as a whole
 * @param path the keys inside the element, or from the root of the file
 */
public record Subject(Optional<ElementId> element, KeyPath path) {

  /** The file as a whole. */
  public static final Subject FILE = new Subject(Optional.empty(), KeyPath.SELF);

  /** The element as a whole. */
  public static Subject of(ElementId element) {
    return new Subject(Optional.of(element), KeyPath.SELF);
  }

  /** The element as a whole. */
  public static Subject of(Element element) {
    return of(element.id());
  }

  /** A place inside the element. */
  public static Subject of(Element element, KeyPath path) {
    return new Subject(Optional.of(element.id()), path);
  }

  /** An interface of a machine. */
  public static Subject of(Machine machine, NetworkInterface link) {
    return of(machine, link.path());
  }

  /** A place in the file that belongs to no element. */
  public static Subject inFile(KeyPath path) {
    return new Subject(Optional.empty(), path);
  }

  /** One key further inside. */
  public Subject then(String key) {
    return new Subject(element, path.then(key));
  }

  /** One list position further inside, counted from 0. */
  public Subject then(int index) {
    return new Subject(element, path.then(index));
  }

  /** As shown: {@code pve interfaces.vmbr1.addresses.0}. */
  @Override
  public String toString() {
    if (element.isEmpty()) {
      return path.isSelf() ? "file" : path.toString();
    }
    return path.isSelf() ? element.get().toString() : element.get() + " " + path;
  }
}
