package io.groundplan.model.plan;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.SourcePosition;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.graph.AddressIndex;
import io.groundplan.model.graph.Subnets;
import io.groundplan.model.mending.Worsening;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a network another prefix: every address in it keeps its host part, wherever the file writes
 * one: subnets, gateways, interfaces, reservations, ranges, pools, pinned addresses, DNS records,
 * NAT targets, routes, firewall rules, Helm values. References by id follow by themselves. What is
 * written for people (labels, notes, comments) stays, and is told.
 *
 * <p>A prefix around the old one stays too. If the new prefix is longer or shorter, so become the
 * lengths that are equal to the old one's.
 */
public final class PrefixRenumbering {

  private static final Set<String> FOR_PEOPLE =
      Set.of("label", "name", "notes", "tags", "status", "waivers");

  private final ReadResult read;
  private final PrefixMap map;
  private final LocalDate today;
  private final List<Renumbered.Change> changes = new ArrayList<>();

  private PrefixRenumbering(ReadResult read, PrefixMap map, LocalDate today) {
    this.today = today;
    this.read = read;
    this.map = map;
  }

  /** Why the one prefix cannot take the place of the other, if so. */
  public static Optional<String> objection(Topology topology, IpPrefix old, IpPrefix now) {
    if (old.family() != now.family()) {
      return Optional.of("%s is %s and %s %s".formatted(old, old.family(), now, now.family()));
    }
    if (old.equals(now)) {
      return Optional.of("both prefixes are " + old);
    }
    List<String> segments =
        Subnets.of(topology).all().stream()
            .filter(place -> place.prefix().equals(old))
            .map(place -> place.segment().id().value())
            .distinct()
            .toList();
    return segments.size() < 2
        ? Optional.empty()
        : Optional.of(
            "%s are all %s, so an address does not tell which of them is meant; edit them by hand"
                .formatted(Phrase.list(segments), old));
  }

  /**
   * The file with the other prefix; nothing is written.
   *
   * @param today by which waivers expire
   */
  public static Renumbered preview(ReadResult read, IpPrefix old, IpPrefix now, LocalDate today) {
    Optional<String> objection = objection(read.topology(), old, now);
    if (objection.isPresent()) {
      throw new IllegalArgumentException(objection.get());
    }
    try {
      return new PrefixRenumbering(read, new PrefixMap(old, now), today).renumber();
    } catch (UnreadableFileException e) {
      throw new IllegalStateException("A text that was read is not readable when renumbered", e);
    }
  }

  /** The addresses of the old prefix that somebody has and the new one has no room for. */
  public static List<IpAddress> withoutRoom(Topology topology, IpPrefix old, IpPrefix now) {
    PrefixMap map = new PrefixMap(old, now);
    return AddressIndex.of(topology).byAddress().keySet().stream()
        .filter(old::contains)
        .filter(address -> map.address(address).isEmpty())
        .toList();
  }

  private Renumbered renumber() throws UnreadableFileException {
    ReadResult after = TopologyFile.replace(read, this::change);
    Verdict before = Validator.validate(read.topology(), read.problems(), today);
    List<Problem> problems =
        Worsening.between(before, Validator.validate(after.topology(), after.problems(), today));
    return new Renumbered(after, changes, mentions(after), problems);
  }

  private Optional<String> change(Subject subject, String text) {
    if (isForPeople(subject)) {
      return Optional.empty();
    }
    String changed = map.text(text);
    if (changed.equals(text)) {
      return Optional.empty();
    }
    changes.add(new Renumbered.Change(subject, text, changed));
    return Optional.of(changed);
  }

  private static boolean isForPeople(Subject subject) {
    List<String> keys = subject.path().keys();
    return !keys.isEmpty() && FOR_PEOPLE.contains(keys.getFirst());
  }

  /** Where the prefixes overlap, a line does not tell an old address from a new one. */
  private List<Renumbered.Mention> mentions(ReadResult after) {
    List<Renumbered.Mention> mentions = new ArrayList<>();
    if (!map.old().overlaps(map.now())) {
      List<String> lines = after.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (map.isIn(lines.get(i))) {
          mentions.add(new Renumbered.Mention(new SourcePosition(i + 1, 1), lines.get(i).strip()));
        }
      }
    }
    return mentions;
  }
}
