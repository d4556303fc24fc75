package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class IpSetTest {
  private static final int CASES = 1_000;

  @Test
  void ranges_that_overlap_or_touch_become_one() {
    IpSet set =
        IpSet.of(
            IpRange.parse("192.0.2.20-29"),
            IpRange.parse("192.0.2.10-19"),
            IpRange.parse("192.0.2.15-25"),
            IpRange.parse("192.0.2.31"),
            IpRange.parse("2001:db8::2"),
            IpRange.parse("2001:db8::1"));

    assertThat(set).hasToString("192.0.2.10-192.0.2.29, 192.0.2.31, 2001:db8::1-2001:db8::2");
  }

  @Test
  void families_do_not_touch() {
    IpSet set = IpSet.of(IpRange.parse("::/0"), IpRange.parse("0.0.0.0/0"));

    assertThat(set.ranges()).hasSize(2);
    assertThat(set.firstFree(IpRange.parse("192.0.2.0/24"))).isEmpty();
    assertThat(set.firstFree(IpRange.parse("::/0"))).isEmpty();
    assertThat(set.subtract(set)).isEqualTo(IpSet.EMPTY);
  }

  @Test
  void empty_set_has_no_address() {
    assertThat(IpSet.EMPTY.isEmpty()).isTrue();
    assertThat(IpSet.EMPTY.size()).isZero();
    assertThat(IpSet.EMPTY).isEqualTo(IpSet.of()).hasToString("");
    assertThat(IpSet.EMPTY.contains(IpAddress.parse("192.0.2.1"))).isFalse();
    assertThat(IpSet.EMPTY.firstFree(IpRange.parse("192.0.2.80-85")))
        .contains(IpAddress.parse("192.0.2.80"));
  }

  @Test
  void first_free_address_lies_behind_the_taken_ones() {
    IpSet taken = IpSet.of(IpRange.parse("192.0.2.70-82"), IpRange.parse("192.0.2.84"));

    assertThat(taken.firstFree(IpRange.parse("192.0.2.80-85")))
        .contains(IpAddress.parse("192.0.2.83"));
    assertThat(taken.firstFree(IpRange.parse("192.0.2.80-82"))).isEmpty();
    assertThat(taken.firstFree(IpRange.parse("192.0.2.84-85")))
        .contains(IpAddress.parse("192.0.2.85"));
  }

  @Test
  void sets_are_equal_whatever_they_were_made_from() {
    Seeds.forEach(
        CASES,
        random -> {
          List<IpRange> ranges = new ArrayList<>(Universe.any(random).ranges(random));
          IpSet set = IpSet.of(ranges);
          List<IpRange> pieces =
              new ArrayList<>(
                  set.ranges().stream()
                      .flatMap(range -> range.prefixes().stream())
                      .map(IpPrefix::range)
                      .toList());
          Collections.shuffle(pieces, Random.from(random));

          IpSet again = IpSet.of(pieces);

          assertThat(again).isEqualTo(set).hasSameHashCodeAs(set).hasToString(set.toString());
        });
  }

  @Test
  void ranges_are_sorted_and_keep_a_distance() {
    Seeds.forEach(
        CASES,
        random -> {
          List<IpRange> ranges = IpSet.of(Universe.any(random).ranges(random)).ranges();

          for (int index = 1; index < ranges.size(); index++) {
            IpAddress end = ranges.get(index - 1).last();
            IpAddress start = ranges.get(index).first();
            assertThat(end).isLessThan(start);
            assertThat(end.next()).isNotEqualTo(Optional.of(start));
          }
        });
  }

  @Test
  void operations_on_sets_are_those_on_their_addresses() {
    Seeds.forEach(
        CASES,
        random -> {
          Universe universe = Universe.any(random);
          List<IpRange> leftRanges = universe.ranges(random);
          List<IpRange> rightRanges = universe.ranges(random);
          List<IpAddress> inLeft = universe.filter(address -> isInOne(leftRanges, address));
          List<IpAddress> inRight = universe.filter(address -> isInOne(rightRanges, address));

          IpSet left = IpSet.of(leftRanges);
          IpSet right = IpSet.of(rightRanges);

          assertThat(universe.filter(left::contains)).isEqualTo(inLeft);
          assertThat(left.size()).isEqualTo(inLeft.size());
          assertThat(left.isEmpty()).isEqualTo(inLeft.isEmpty());
          assertThat(left.union(right))
              .isEqualTo(setOf(universe.filter(in(inLeft).or(in(inRight)))));
          assertThat(left.intersect(right))
              .isEqualTo(setOf(universe.filter(in(inLeft).and(in(inRight)))));
          assertThat(left.subtract(right))
              .isEqualTo(setOf(universe.filter(in(inLeft).and(in(inRight).negate()))));
        });
  }

  @Test
  void questions_about_a_range_are_answered_as_for_each_of_its_addresses() {
    Seeds.forEach(
        CASES,
        random -> {
          Universe universe = Universe.any(random);
          IpSet set = IpSet.of(universe.ranges(random));
          IpRange range = universe.range(random);
          List<IpAddress> asked = universe.filter(range::contains);

          assertThat(set.contains(range)).isEqualTo(asked.stream().allMatch(set::contains));
          assertThat(set.overlaps(range)).isEqualTo(asked.stream().anyMatch(set::contains));
          assertThat(set.firstFree(range))
              .isEqualTo(asked.stream().filter(address -> !set.contains(address)).findFirst());
        });
  }

  private static boolean isInOne(List<IpRange> ranges, IpAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static Predicate<IpAddress> in(List<IpAddress> addresses) {
    return addresses::contains;
  }

  private static IpSet setOf(List<IpAddress> addresses) {
    return IpSet.of(addresses.stream().map(IpRange::of).toList());
  }
}
