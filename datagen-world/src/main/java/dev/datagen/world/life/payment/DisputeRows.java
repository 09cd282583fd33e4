package dev.datagen.world.life.payment;

import dev.datagen.model.MasterDataConsumer;
import dev.datagen.model.PixDispute;
import dev.datagen.model.schema.Field;
import dev.datagen.world.Period;
import dev.datagen.world.account.Dispute;
import dev.datagen.world.calendar.Brasilia;
import dev.datagen.world.calendar.Months;
import dev.datagen.world.cohort.Setting;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.population.Profile;

/** Writes the rows of disputes as they stand at the end of the period. */
public final class DisputeRows {

    private final Setting setting;
    private final DisputeLife life;

    /** @param setting what all lives share */
    public DisputeRows(Setting setting, DisputeLife life) {
        this.setting = setting;
        this.life = life;
    }

    /** What was paid within the period and contested before its end. */
    public void write(Profile profile, MasterDataConsumer rows) {
        Period period = setting.period();
        int lastYear = Months.year(period.lastMonth());
        for (int year = Months.year(period.firstMonth()); year <= lastYear; year++) {
            Dispute dispute = setting.disputes().of(profile, year);
            if (dispute != null
                    && setting.beginnings().hasBegun(profile, dispute.paidMillis())
                    && dispute.contestedMillis() < period.endMillis()) {
                rows.pixDispute(row(profile, dispute, period.endMillis() - 1));
            }
        }
    }

    private PixDispute row(Profile profile, Dispute dispute, long asOfMillis) {
        int month = Months.of(Brasilia.epochDay(dispute.paidMillis()));
        long ordinal = profile.ordinal();
        boolean isAnalysed = dispute.analysedMillis() <= asOfMillis;
        boolean isClosed = dispute.closedMillis() <= asOfMillis;
        return new PixDispute(
                setting.ids().id(IdKind.PIX_DISPUTE, ordinal, dispute.year()),
                setting.ids().id(IdKind.TRANSACTION, ordinal, month, DisputeLife.paymentNumber()),
                setting.ids().id(IdKind.ACCOUNT, ordinal, 0),
                setting.ids().id(IdKind.CUSTOMER, ordinal, 0),
                life.endToEndId(profile, dispute),
                dispute.cents(),
                dispute.status(asOfMillis),
                dispute.contestedMillis(),
                isAnalysed ? dispute.analysedMillis() : Field.ABSENT,
                isClosed ? dispute.closedMillis() : Field.ABSENT,
                isClosed ? dispute.returnedCents() : 0,
                isClosed ? dispute.noReturnReason() : null);
    }
}
