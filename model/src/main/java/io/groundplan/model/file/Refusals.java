package io.groundplan.model.file;

import io.groundplan.model.address.AddressFormatException;
import io.groundplan.model.validation.ReaderCodes;
import io.groundplan.model.validation.RuleDescription;

/** The codes of values and keys that their types refuse. */
final class Refusals {

  private Refusals() {}

  /** Mistakes that people make often have codes of their own. */
  static RuleDescription codeOf(AddressFormatException refused) {
    return switch (refused.fault()) {
      case HOST_BITS -> ReaderCodes.PREFIX_HAS_HOST_BITS;
      case REVERSED -> ReaderCodes.RANGE_REVERSED;
      case INTERFACE_TOO_LONG -> ReaderCodes.INTERFACE_NAME_TOO_LONG;
      case NO_DNS_NAME -> ReaderCodes.NAME_NOT_VALID;
      case MALFORMED, TOO_LONG -> ReaderCodes.VALUE_NOT_PARSABLE;
    };
  }
}
