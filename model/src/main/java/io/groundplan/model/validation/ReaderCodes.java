package io.groundplan.model.validation;

import java.util.List;

/**
 * What only the reader of a file can report, since the value never enters the topology. These have
 * codes and pages like rules, block every export and cannot be waived.
 */
public final class ReaderCodes {

  /** A prefix with host bits set, such as {@code 192.0.2.1/24}. */
  public static final RuleDescription PREFIX_HAS_HOST_BITS =
      error(109, "prefix-has-host-bits", "A prefix has bits set beyond its length");

  /** A range whose last address lies before its first. */
  public static final RuleDescription RANGE_REVERSED =
      error(110, "range-reversed", "A range ends before it begins");

  /**
   * An interface that is two kinds of link at once. A rule has the same code for what only the
   * whole topology tells, so that this one stands among the rules and not here.
   */
  public static final RuleDescription INTERFACE_DEFINED_TWICE =
      error(205, "interface-defined-twice", "An interface is defined twice, in two ways");

  /** The name of an interface that Linux would not take for its length. */
  public static final RuleDescription INTERFACE_NAME_TOO_LONG =
      error(208, "interface-name-too-long", "The name of an interface has more than 15 bytes");

  /** A DNS name that can be none. */
  public static final RuleDescription NAME_NOT_VALID =
      error(709, "name-not-valid", "A text in the place of a DNS name is none");

  /** A key that the file format does not know at this place. */
  public static final RuleDescription UNKNOWN_KEY =
      error(901, "unknown-key", "A key has no meaning at this place");

  /** A key that stands twice in one mapping. */
  public static final RuleDescription DUPLICATE_KEY =
      error(903, "duplicate-key", "A key stands twice in one mapping; the first value is kept");

  /** A file of a version that this program does not know. */
  public static final RuleDescription SCHEMA_VERSION_NEWER =
      error(904, "schema-version-newer", "The file is written for a newer Groundplan");

  /** A value that its type refuses. */
  public static final RuleDescription VALUE_NOT_PARSABLE =
      error(909, "value-not-parsable", "A value is not what its key asks for");

  /** A key of an element that is no id. */
  public static final RuleDescription ID_NOT_VALID =
      error(910, "id-not-valid", "An id is no DNS-1123 label, or a word of the file format");

  /** A file that is empty, no mapping, or without the key {@code groundplan}. */
  public static final RuleDescription NOT_A_TOPOLOGY =
      error(911, "not-a-topology", "The file is no topology");

  private static final List<RuleDescription> ALL =
      List.of(
          PREFIX_HAS_HOST_BITS,
          RANGE_REVERSED,
          INTERFACE_NAME_TOO_LONG,
          NAME_NOT_VALID,
          UNKNOWN_KEY,
          DUPLICATE_KEY,
          SCHEMA_VERSION_NEWER,
          VALUE_NOT_PARSABLE,
          ID_NOT_VALID,
          NOT_A_TOPOLOGY);

  private ReaderCodes() {}

  /** All of them, in the order of their codes. */
  public static List<RuleDescription> all() {
    return ALL;
  }

  /** Whether the code is one that only the reader reports. */
  public static boolean contains(RuleCode code) {
    return ALL.stream().anyMatch(description -> description.code().equals(code));
  }

  private static RuleDescription error(int number, String slug, String summary) {
    return RuleDescription.of(number, slug, Severity.ERROR, summary);
  }
}
