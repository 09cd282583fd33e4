package dev.datagen.model;

import dev.datagen.model.value.BrCode;
import dev.datagen.model.value.PixInitiation;
import java.text.Normalizer;
import java.util.Optional;

/** The QR codes by which Pix are paid: made from what the payer's statement tells, so that a payment always shows the same code. */
public final class PixQrCode {

    private PixQrCode() {}

    /**
     * The text of the code (BR Code) that was read to pay.
     *
     * @param city where it was shown; without accents and after 15 characters it is cut
     * @return empty if the payer did not read one
     */
    public static Optional<String> of(Transaction pix, String city) {
        String key = pix.counterpartyKey();
        String name = pix.counterpartyName();
        if (pix.direction() != Direction.DEBIT || key == null || name == null) {
            return Optional.empty();
        }
        if (PixInitiation.STATIC_QR.code().equals(pix.pixInitiation())) {
            return Optional.of(BrCode.ofStatic(key, pix.amountCents(), ascii(name), ascii(city), "***"));
        } else if (PixInitiation.DYNAMIC_QR.code().equals(pix.pixInitiation())) {
            String charge = pix.transactionId().toString().replace("-", "");
            String url = "pix-" + pix.counterpartyIspb() + ".example/qr/v2/" + charge;
            return Optional.of(BrCode.ofDynamic(url, ascii(name), ascii(city)));
        }
        return Optional.empty();
    }

    private static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\x20-\\x7E]", "");
    }
}
