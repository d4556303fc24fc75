package io.groundplan.model.graph;

/** Whether something belongs to a set, as far as the topology says (Kleene's three values). */
enum Membership {
  IN,
  UNKNOWN,
  OUT;

  static Membership of(boolean isMember) {
    return isMember ? IN : OUT;
  }

  Membership and(Membership other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Membership or(Membership other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Membership not() {
    return switch (this) {
      case IN -> OUT;
      case UNKNOWN -> UNKNOWN;
      case OUT -> IN;
    };
  }
}
