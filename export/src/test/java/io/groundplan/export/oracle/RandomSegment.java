package io.groundplan.export.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A segment of one family or both.
 *
 * @param number by which its prefixes differ from those of others
 */
record RandomSegment(int number, boolean has4, boolean has6) {

  static RandomSegment of(RandomGenerator random, int number) {
    int families = random.nextInt(3);
    return new RandomSegment(number, families != 1, families != 0);
  }

  String name() {
    return "net" + number;
  }

  int vlan() {
    return 100 + number;
  }

  /** An address of each family with this last part. */
  List<String> addresses(int host) {
    List<String> addresses = new ArrayList<>();
    if (has4) {
      addresses.add("10." + number + ".0." + host);
    }
    if (has6) {
      addresses.add("2001:db8:" + number + "::" + Integer.toHexString(host));
    }
    return addresses;
  }

  /** Its keys in the file. */
  Map<String, Object> fields(RandomGenerator random) {
    List<Object> subnets = new ArrayList<>();
    if (has4) {
      subnets.add(subnet("10." + number + ".0.0/" + (16 + random.nextInt(8)), random));
    }
    if (has6) {
      subnets.add(subnet("2001:db8:" + number + "::/64", random));
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("vlan", vlan());
    fields.put("subnets", subnets);
    if (random.nextInt(3) == 0) {
      fields.put("mtu", List.of(1400, 1500, 9000, 65520).get(random.nextInt(4)));
    }
    if (random.nextBoolean()) {
      fields.put("nameservers", List.of("router", "192.0.2.53"));
    }
    if (random.nextInt(3) == 0) {
      fields.put("searchDomains", List.of("lab.example"));
    }
    return fields;
  }

  private Map<String, Object> subnet(String prefix, RandomGenerator random) {
    return random.nextInt(4) == 0
        ? Map.of("prefix", prefix)
        : Map.of("prefix", prefix, "gateway", "router");
  }
}
