package dev.datagen.app.cli.print;

import dev.datagen.app.cli.terminal.JsonLine;
import dev.datagen.app.verify.Difference;
import dev.datagen.app.verify.VerifyReport;
import dev.datagen.app.verify.VerifyReport.Group;
import dev.datagen.app.verify.VerifyReport.PartitionResult;
import dev.datagen.app.verify.VerifyReport.TableResult;
import dev.datagen.sinks.Load;
import java.util.LinkedHashMap;
import java.util.Map;

/** A verification as one JSON object on one line. */
public final class VerifyJson {

    private VerifyJson() {}

    /** The whole report, on one line. */
    public static String of(VerifyReport report) {
        Load load = report.load();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("load_id", load.loadId());
        members.put("generation", load.generationVersion());
        members.put("customers", load.customers());
        members.put("seed", load.seed());
        members.put("basis", report.basis().name());
        members.put("verdict", report.isEqual() ? "EQUAL" : "DIFFERENT");
        members.put("tables", report.tables().stream().map(VerifyJson::table).toList());
        members.put(
                "partitions",
                report.partitions().stream().map(VerifyJson::partition).toList());
        members.put("proved", report.proved());
        members.put(
                "differences", report.groups().stream().map(VerifyJson::group).toList());
        members.put("notes", report.notes());
        members.put("seconds", report.seconds());
        return JsonLine.of(members);
    }

    private static Map<String, Object> table(TableResult table) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("table", table.table());
        members.put("rows", table.rows());
        members.put("digest", table.digest());
        members.put("verdict", table.verdict().name());
        return members;
    }

    private static Map<String, Object> partition(PartitionResult partition) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("topic", partition.topic());
        members.put("partition", partition.partition());
        members.put("start_offset", partition.startOffset());
        members.put("end_offset", partition.endOffset());
        members.put("events", partition.events());
        members.put("streamed", partition.streamed());
        members.put("digest", partition.digest());
        members.put("verdict", partition.verdict().name());
        return members;
    }

    private static Map<String, Object> group(Group group) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", group.kind().name());
        members.put("count", group.count());
        members.put("first", group.first().stream().map(VerifyJson::difference).toList());
        return members;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("place", difference.place());
        members.put("field", difference.field());
        members.put("expected", difference.expected());
        members.put("found", difference.found());
        return members;
    }
}
