package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.testing.Addresses;
import io.groundplan.model.testing.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the texts of every type of this package. */
class TextPropertiesTest {

  /** A type by what it makes of texts, and of a random generator. */
  record Type<T>(
      String name,
      Function<String, T> parse,
      Function<String, Optional<T>> tryParse,
      Function<RandomGenerator, T> generate) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Type<?>> types() {
    return List.of(
        new Type<>("IpAddress", IpAddress::parse, IpAddress::tryParse, Addresses::address),
        new Type<>("IpPrefix", IpPrefix::parse, IpPrefix::tryParse, Addresses::prefix),
        new Type<>(
            "InterfaceAddress",
            InterfaceAddress::parse,
            InterfaceAddress::tryParse,
            Addresses::interfaceAddress),
        new Type<>("IpRange", IpRange::parse, IpRange::tryParse, Addresses::range),
        new Type<>(
            "MacAddress",
            MacAddress::parse,
            MacAddress::tryParse,
            random -> new MacAddress(random.nextLong() >>> 16)),
        new Type<>("Port", Port::parse, Port::tryParse, TextPropertiesTest::port),
        new Type<>("PortRange", PortRange::parse, PortRange::tryParse, TextPropertiesTest::ports),
        new Type<>(
            "PortSpec",
            PortSpec::parse,
            PortSpec::tryParse,
            random -> new PortSpec(ports(random), any(random, TransportProtocol.values()))),
        new Type<>(
            "TransportProtocol",
            TransportProtocol::parse,
            TransportProtocol::tryParse,
            random -> any(random, TransportProtocol.values())),
        new Type<>(
            "VlanId",
            VlanId::parse,
            VlanId::tryParse,
            random -> new VlanId(random.nextInt(1, 4095))),
        new Type<>(
            "Mtu",
            Mtu::parse,
            Mtu::tryParse,
            random -> new Mtu(random.nextInt(68, Integer.MAX_VALUE))),
        new Type<>(
            "Asn", Asn::parse, Asn::tryParse, random -> new Asn(random.nextLong(1, 1L << 32))),
        new Type<>("DnsName", DnsName::parse, DnsName::tryParse, TextPropertiesTest::dnsName),
        new Type<>(
            "InterfaceName",
            InterfaceName::parse,
            InterfaceName::tryParse,
            random -> new InterfaceName("e" + letters(random, "aZ0.-_@é", 7))));
  }

  @ParameterizedTest
  @MethodSource("types")
  <T> void what_is_written_is_read_as_the_same_value(Type<T> type) {
    Seeds.forEach(
        500,
        random -> {
          T value = type.generate.apply(random);

          T read = type.parse.apply(value.toString());

          assertThat(read).isEqualTo(value).hasToString(value.toString());
          assertThat(type.tryParse.apply(value.toString())).contains(value);
        });
  }

  @ParameterizedTest
  @MethodSource("types")
  <T> void text_is_either_a_value_or_refused_at_a_place_within_it(Type<T> type) {
    Seeds.forEach(
        1_000,
        random -> {
          String text = damaged(random, type.generate.apply(random).toString());

          try {
            T value = type.parse.apply(text);
            assertThat(type.parse.apply(value.toString())).isEqualTo(value);
          } catch (AddressFormatException refusal) {
            assertThat(refusal.input()).isEqualTo(text);
            assertThat(refusal.reason()).isNotBlank();
            assertThat(refusal.position()).isBetween(0, text.codePointCount(0, text.length()));
            assertThat(type.tryParse.apply(text)).isEmpty();
          }
        });
  }

  private static String damaged(RandomGenerator random, String text) {
    var damaged = new StringBuilder(text);
    for (int edits = random.nextInt(4); edits >= 0; edits--) {
      int index = random.nextInt(damaged.length() + 1);
      switch (random.nextInt(3)) {
        case 0 ->
            damaged.insert(index, letters(random, "0159afGx:./-_*%+ \t\n\u00e0\u0661\ud83d", 2));
        case 1 -> damaged.delete(index, Math.min(damaged.length(), index + 2));
        default -> damaged.insert(index, damaged.substring(damaged.length() / 2));
      }
    }
    return damaged.toString();
  }

  private static Port port(RandomGenerator random) {
    return new Port(random.nextInt(1, 65536));
  }

  private static PortRange ports(RandomGenerator random) {
    Port first = port(random);
    return new PortRange(first, new Port(random.nextInt(first.number(), 65536)));
  }

  private static DnsName dnsName(RandomGenerator random) {
    String labels =
        Stream.generate(() -> "a" + letters(random, "bZ09-", 9) + "z")
            .limit(1 + random.nextInt(5))
            .collect(Collectors.joining("."));
    return new DnsName(any(random, "", "*.", "_tcp.", "_a._b.") + labels);
  }

  private static String letters(RandomGenerator random, String alphabet, int most) {
    return Stream.generate(() -> alphabet.charAt(random.nextInt(alphabet.length())))
        .limit(1 + random.nextInt(most))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  @SafeVarargs
  private static <T> T any(RandomGenerator random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
