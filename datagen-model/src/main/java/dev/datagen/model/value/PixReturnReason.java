package dev.datagen.model.value;

/** Why a Pix was given back (BCB, Catálogo de Mensagens do SPI, pacs.004). */
public enum PixReturnReason {
    /** The payer's institution made a mistake. */
    BANK_ERROR("BE08"),
    /** Through the special return mechanism (MED). */
    FRAUD("FR01"),
    /** The receiver wanted it. */
    RECEIVER_REQUEST("MD06"),
    /** A Pix Saque or Troco whose cash was not handed over. */
    CASH_NOT_DELIVERED("SL02");

    private final String code;

    PixReturnReason(String code) {
        this.code = code;
    }

    /** Four characters, as in the message. */
    public String code() {
        return code;
    }
}
