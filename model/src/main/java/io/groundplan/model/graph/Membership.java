package io.groundplan.model.graph;

/** Whether something belongs to a set, as far as the topology says (Kleene's three values). */
public enum Membership {
  IN,
  UNKNOWN,
  OUT;

  /** Whether it is known to be a member. */
  public static Membership of(boolean isMember) {
    return isMember ? IN : OUT;
  }

  /** Member of both. */
  public Membership and(Membership other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Member of either. */
  public Membership or(Membership other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Member of the complement. */
  public Membership not() {
    return switch (this) {
      case IN -> OUT;
      case UNKNOWN -> UNKNOWN;
      case OUT -> IN;
    };
  }
}
