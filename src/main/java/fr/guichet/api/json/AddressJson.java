package fr.guichet.api.json;

import fr.guichet.model.geo.Address;
import fr.guichet.model.geo.InseeCode;
import fr.guichet.model.geo.Postcode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a centre is, as far as it was told. */
@Schema(name = "Address")
record AddressJson(
        @Schema(description = "Number and street; null when unknown", examples = "12 rue des Lilas") @Nullable
        String street,

        @Schema(description = "Five digits; null when unknown", examples = "54000") @Nullable
        String postcode,

        @Schema(description = "Name of the town; null when unknown", examples = "Nancy") @Nullable
        String commune,

        @Schema(description = "INSEE code of the commune; null when unknown", examples = "54395") @Nullable
        String insee) {

    static AddressJson of(Address address) {
        return new AddressJson(
                address.street().orElse(null),
                address.postcode().map(Postcode::value).orElse(null),
                address.commune().orElse(null),
                address.insee().map(InseeCode::value).orElse(null));
    }
}
