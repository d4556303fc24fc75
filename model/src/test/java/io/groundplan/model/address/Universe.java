package io.groundplan.model.address;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A few neighbouring addresses on which everything about ranges and sets can be tried one by one.
 */
record Universe(List<IpAddress> addresses) {
  private static final List<Universe> ALL =
      List.of(
          of("192.0.2.0/26"),
          of("2001:db8::/122"),
          of("0.0.0.0/26"),
          of("255.255.255.192/26"),
          of("2001:db8::ffff:ffff:ffff:ffe0/123", "2001:db8:0:1::/123"),
          of("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffc0/122"),
          // The last addresses of one family and the first of the other, which do not touch.
          of("255.255.255.224/27", "::/123"));

  static Universe any(RandomGenerator random) {
    return ALL.get(random.nextInt(ALL.size()));
  }

  private static Universe of(String... prefixes) {
    List<IpAddress> addresses = new ArrayList<>();
    for (String text : prefixes) {
      IpPrefix prefix = IpPrefix.parse(text);
      Stream.iterate(prefix.first(), address -> address.next().orElseThrow())
          .limit(prefix.size().longValueExact())
          .forEach(addresses::add);
    }
    return new Universe(List.copyOf(addresses));
  }

  /** A range between any two addresses of one family. */
  IpRange range(RandomGenerator random) {
    IpAddress first = addresses.get(random.nextInt(addresses.size()));
    List<IpAddress> candidates =
        filter(address -> address.family() == first.family() && address.compareTo(first) >= 0);
    int most = random.nextBoolean() ? candidates.size() : Math.min(4, candidates.size());
    return new IpRange(first, candidates.get(random.nextInt(most)));
  }

  List<IpRange> ranges(RandomGenerator random) {
    return Stream.generate(() -> range(random)).limit(random.nextInt(7)).toList();
  }

  List<IpAddress> filter(Predicate<IpAddress> chosen) {
    return addresses.stream().filter(chosen).toList();
  }
}
