package io.groundplan.model.file;

import io.groundplan.model.topology.Description;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Status;
import io.groundplan.model.topology.Waiver;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The keys that every element has: its title first, the rest behind its own keys. */
final class DescriptionFields {

  private static final Codec<List<Waiver>> WAIVERS = KeyedCodec.of(waiver(), Waiver::rule);

  private DescriptionFields() {}

  /**
   * What the element is called.
   *
   * @param label what people see
   * @param name what the exported object is called
   */
  record Title(Optional<String> label, Optional<String> name) {}

  /** Adds the keys that people write first. */
  static <R> Fields.Field<Title> title(Fields<R> fields, Function<R, Description> get) {
    var label = fields.optional("label", Scalars.TEXT, it -> get.apply(it).label());
    var name = fields.optional("name", Scalars.TEXT, it -> get.apply(it).name());
    return v -> new Title(v.get(label), v.get(name));
  }

  /** Adds the keys that people write last. */
  static <R> Fields.Field<Description> add(
      Fields<R> fields, Fields.Field<Title> title, Function<R, Description> get) {
    var notes = fields.list("notes", Scalars.TEXT, it -> get.apply(it).notes());
    var tags = fields.list("tags", Scalars.TEXT, it -> get.apply(it).tags());
    var status =
        fields.withDefault(
            "status", Scalars.word(Status.class), Status.IN_SERVICE, it -> get.apply(it).status());
    var waivers = fields.withDefault("waivers", WAIVERS, List.of(), it -> get.apply(it).waivers());
    var spec =
        fields.withDefault(
            "spec", PlainCodec.FIELDS, PlainValue.Fields.EMPTY, it -> get.apply(it).spec());
    return v ->
        new Description(
            v.get(title).label(),
            v.get(title).name(),
            v.get(notes),
            v.get(tags),
            v.get(status),
            v.get(waivers),
            v.get(spec));
  }

  private static Codec<Waiver> waiver() {
    Fields<Waiver> fields = new Fields<>();
    var reason = fields.optional("reason", Scalars.TEXT, Waiver::reason);
    var until = fields.optional("until", Scalars.DATE, Waiver::until);
    Codec<Waiver> full =
        fields.into(v -> Optional.of(new Waiver(v.place().key(), v.get(reason), v.get(until))));
    Codec<Waiver> brief =
        new MappedCodec<>(
            Scalars.TEXT,
            (text, place, node) ->
                Optional.of(
                    new Waiver(
                        place.key(),
                        Optional.of(text).filter(it -> !it.isBlank()),
                        Optional.empty())),
            waiver -> waiver.reason().orElse(""),
            Scalars.TEXT.schema());
    return ShortForm.scalar(brief, waiver -> waiver.until().isEmpty(), full);
  }
}
