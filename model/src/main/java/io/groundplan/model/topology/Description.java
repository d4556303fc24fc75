package io.groundplan.model.topology;

import java.util.List;
import java.util.Optional;

/**
 * What every element can carry beside its own attributes.
 *
 * @param label what people see; the id if absent
 * @param name what the exported object is called; the id if absent
 * @param notes remarks, shown and printed
 * @param tags words by which views group
 * @param status whether it is in service
 * @param waivers problems that are so by choice
 * @param spec further fields of the exported Kubernetes object, merged over ours
 */
public record Description(
    Optional<String> label,
    Optional<String> name,
    List<String> notes,
    List<String> tags,
    Status status,
    List<Waiver> waivers,
    PlainValue.Fields spec) {

  /** Nothing beside the element's own attributes. */
  public static final Description EMPTY =
      new Description(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Status.IN_SERVICE,
          List.of(),
          PlainValue.Fields.EMPTY);

  /** Keeps unmodifiable copies. */
  public Description {
    notes = List.copyOf(notes);
    tags = List.copyOf(tags);
    waivers = List.copyOf(waivers);
  }

  /** The same with another label. */
  public Description withLabel(Optional<String> newLabel) {
    return new Description(newLabel, name, notes, tags, status, waivers, spec);
  }

  /** The same with other notes. */
  public Description withNotes(List<String> newNotes) {
    return new Description(label, name, newNotes, tags, status, waivers, spec);
  }

  /** The same with another status. */
  public Description withStatus(Status newStatus) {
    return new Description(label, name, notes, tags, newStatus, waivers, spec);
  }

  /** The same with other waivers. */
  public Description withWaivers(List<Waiver> newWaivers) {
    return new Description(label, name, notes, tags, status, newWaivers, spec);
  }

  /** The same with other fields of the exported object. */
  public Description withSpec(PlainValue.Fields newSpec) {
    return new Description(label, name, notes, tags, status, waivers, newSpec);
  }
}
