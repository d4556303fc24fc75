package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundplan.model.address.AddressFormatException.Fault;
import io.groundplan.model.testing.Addresses;
import io.groundplan.model.testing.Seeds;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.80-192.0.2.85, 192.0.2.80-192.0.2.85",
    "192.0.2.80-85, 192.0.2.80-192.0.2.85",
    "192.0.2.80 - 192.0.2.85, 192.0.2.80-192.0.2.85",
    "192.0.2.80  -\t85, 192.0.2.80-192.0.2.85",
    "192.0.2.80-80, 192.0.2.80",
    "192.0.2.80-192.0.2.80, 192.0.2.80",
    "192.0.2.80, 192.0.2.80",
    "192.0.2.80/32, 192.0.2.80",
    "192.0.2.80/28, 192.0.2.80-192.0.2.95",
    "192.0.2.255-192.0.3.0, 192.0.2.255-192.0.3.0",
    "2001:db8::10-2001:db8::1f, 2001:db8::10-2001:db8::1f",
    "2001:db8::10-1F, 2001:db8::10-2001:db8::1f",
    "2001:db8::-ffff, 2001:db8::-2001:db8::ffff",
    "2001:db8:: - 1, 2001:db8::-2001:db8::1",
    "2001:db8::10, 2001:db8::10",
    "2001:db8::10/124, 2001:db8::10-2001:db8::1f",
    "::ffff:192.0.2.10-11, ::ffff:192.0.2.10-::ffff:192.0.2.11",
    "::ffff:c000:20a-20b, ::ffff:192.0.2.10-::ffff:192.0.2.11"
  })
  void range_is_read_in_every_way_that_people_write_one(String text, String canonical) {
    IpRange range = IpRange.parse(text);

    assertThat(range).hasToString(canonical).isEqualTo(IpRange.parse(canonical));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.85-192.0.2.80, 192.0.2.80-192.0.2.85",
    "192.0.2.85-80, 192.0.2.80-192.0.2.85",
    "2001:db8::1f-10, 2001:db8::10-2001:db8::1f"
  })
  void reversed_range_is_refused_with_the_right_order(String text, String canonical) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> IpRange.parse(text));

    assertThat(refusal.fault()).isEqualTo(Fault.REVERSED);
    assertThat(refusal.correction()).contains(canonical);
    assertThat(refusal.reason()).contains(canonical);
    assertThat(refusal.input()).isEqualTo(text);
    assertThat(IpRange.tryParse(text)).isEmpty();
  }

  @Test
  void prefix_with_host_bits_is_no_range() {
    var refusal =
        catchThrowableOfType(AddressFormatException.class, () -> IpRange.parse("192.0.2.80/24"));

    assertThat(refusal.fault()).isEqualTo(Fault.HOST_BITS);
    assertThat(refusal.correction()).contains("192.0.2.0/24");
  }

  @Test
  void constructor_refuses_reversed_and_mixed_addresses() {
    IpAddress first = IpAddress.parse("192.0.2.80");
    IpAddress last = IpAddress.parse("192.0.2.85");
    IpAddress ipv6 = IpAddress.parse("2001:db8::1");

    var reversed =
        catchThrowableOfType(AddressFormatException.class, () -> new IpRange(last, first));
    var mixed = catchThrowableOfType(AddressFormatException.class, () -> new IpRange(first, ipv6));

    assertThat(reversed.correction()).contains("192.0.2.80-192.0.2.85");
    assertThat(mixed.reason()).contains("from IPv4 to IPv6");
    assertThat(mixed.position()).isEqualTo("192.0.2.80-".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|the address is missing",
        "-|0|the address is missing",
        "-192.0.2.85|0|the address is missing",
        "192.0.2.80-|11|the last address of the range is missing",
        "\"192.0.2.80 - \"|13|the last address of the range is missing",
        "192.0.2.80-256|11|last octet 256 is not in 0..255",
        "192.0.2.80-085|11|leading zero",
        "192.0.2.80-8a|12|last octet",
        "192.0.2.80-1.85|15|this has 2",
        "192.0.2.80-192.0.2.85-90|21|digits",
        "192.0.2.80/28-192.0.2.95|10|digits",
        "192.0.2.80-192.0.2.95/28|21|digits",
        "192.0.2.80-2001:db8::1|11|from IPv4 to IPv6",
        "2001:db8::1-192.0.2.80|12|from IPv6 to IPv4",
        "2001:db8::1-g|12|last group",
        "2001:db8::1-00010|12|at most four digits",
        "\" 192.0.2.80-85\"|0|digits",
        "\"192.0.2.80-85 \"|13|digits",
        "192.0.2.80\u201385|10|digits"
      })
  void text_that_is_no_range_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> IpRange.parse(text));

    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.reason()).contains(reason);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(IpRange.tryParse(text)).isEmpty();
  }

  @Test
  void prefixes_are_the_fewest_that_cover_the_range() {
    assertThat(IpRange.parse("192.0.2.80-85").prefixes())
        .extracting(IpPrefix::toString)
        .containsExactly("192.0.2.80/30", "192.0.2.84/31");
    assertThat(IpRange.parse("192.0.2.1-192.0.2.254").prefixes()).hasSize(14);
    assertThat(IpRange.parse("2001:db8::1-fffe").prefixes()).hasSize(30);
    assertThat(IpRange.parse("0.0.0.0/0").prefixes())
        .extracting(IpPrefix::toString)
        .containsExactly("0.0.0.0/0");
  }

  @Test
  void only_a_range_that_is_a_whole_block_is_a_prefix() {
    assertThat(IpRange.parse("192.0.2.80-95").asPrefix()).contains(IpPrefix.parse("192.0.2.80/28"));
    assertThat(IpRange.parse("192.0.2.80-94").asPrefix()).isEmpty();
    assertThat(IpRange.parse("192.0.2.81-96").asPrefix()).isEmpty();
    assertThat(IpRange.parse("::/0").asPrefix()).contains(IpPrefix.parse("::/0"));
  }

  @Test
  void prefixes_of_any_range_follow_each_other_from_its_first_to_its_last() {
    Seeds.forEach(
        500,
        random -> {
          IpRange range = Addresses.range(random);

          List<IpPrefix> prefixes = range.prefixes();

          assertThat(prefixes.getFirst().first()).isEqualTo(range.first());
          assertThat(prefixes.getLast().last()).isEqualTo(range.last());
          for (int index = 1; index < prefixes.size(); index++) {
            assertThat(prefixes.get(index - 1).last().next()).contains(prefixes.get(index).first());
          }
          assertThat(prefixes.stream().map(IpPrefix::size).reduce(BigInteger.ZERO, BigInteger::add))
              .isEqualTo(range.size());
          assertThat(range.asPrefix().isPresent()).isEqualTo(prefixes.size() == 1);
        });
  }

  @Test
  void relations_of_ranges_are_those_of_their_addresses() {
    Seeds.forEach(
        500,
        random -> {
          Universe universe = Universe.any(random);
          IpRange left = universe.range(random);
          IpRange right = universe.range(random);
          List<IpAddress> inLeft = universe.filter(left::contains);
          List<IpAddress> inRight = universe.filter(right::contains);
          List<IpAddress> inBoth = inLeft.stream().filter(inRight::contains).toList();

          List<IpAddress> intersection =
              left.intersection(right)
                  .map(both -> universe.filter(both::contains))
                  .orElse(List.of());

          assertThat(left.size()).isEqualTo(inLeft.size());
          assertThat(left.contains(right)).isEqualTo(inLeft.containsAll(inRight));
          assertThat(left.overlaps(right)).isEqualTo(!inBoth.isEmpty());
          assertThat(intersection).isEqualTo(inBoth);
        });
  }
}
