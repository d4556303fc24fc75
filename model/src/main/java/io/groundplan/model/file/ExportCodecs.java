package io.groundplan.model.file;

import io.groundplan.model.topology.ExportProfile;
import io.groundplan.model.topology.ExportSettings;
import java.util.Optional;

/** Codec of the key {@code export}. */
final class ExportCodecs {

  static final Codec<ExportSettings> EXPORT = export();

  private ExportCodecs() {}

  private static Codec<ExportSettings> export() {
    Fields<ExportSettings> fields = new Fields<>();
    var profile =
        fields.optional("profile", Scalars.word(ExportProfile.class), ExportSettings::profile);
    var paths = fields.map("paths", MapCodec.ofText(Scalars.TEXT), ExportSettings::paths);
    var bonds = fields.optional("singleLinkBonds", Scalars.FLAG, ExportSettings::singleLinkBonds);
    return fields.into(
        v -> Optional.of(new ExportSettings(v.get(profile), v.get(paths), v.get(bonds))));
  }
}
