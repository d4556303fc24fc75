package io.groundplan.model.validation.balancing;

import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.PoolImplementation;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP522: a pool's {@code spec} hands MetalLB an address without a length, which it refuses together
 * with the whole pool. Of {@code ranges} a single address is exported as a prefix of its own.
 */
final class MetalLbBareAddress implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          522,
          "metallb-bare-address",
          Severity.ERROR,
          "A pool's spec hands MetalLB an address without a length");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (LoadBalancerPool pool : context.topology().all(LoadBalancerPool.class)) {
      if (PoolImplementation.isKind(context.topology(), pool, PoolImplementation.METALLB)
          && pool.description().spec().get("addresses").orElse(new PlainValue.Nothing())
              instanceof PlainValue.Items(List<PlainValue> addresses)) {
        check(pool, addresses, problems);
      }
    }
    return problems;
  }

  private void check(LoadBalancerPool pool, List<PlainValue> addresses, List<Problem> problems) {
    for (int i = 0; i < addresses.size(); i++) {
      Subject subject = Subject.of(pool).then("spec").then("addresses").then(i);
      addresses
          .get(i)
          .asText()
          .flatMap(IpAddress::tryParse)
          .ifPresent(address -> problems.add(problem(pool, address, subject)));
    }
  }

  private Problem problem(LoadBalancerPool pool, IpAddress address, Subject subject) {
    return problem(
        subject,
        "%s hands MetalLB %s, which is neither a prefix nor a range; write %s/%d"
            .formatted(pool.id(), address, address, address.family().bits()));
  }
}
