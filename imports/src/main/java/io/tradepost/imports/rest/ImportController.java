package io.tradepost.imports.rest;

import io.tradepost.imports.life.ImportView;
import io.tradepost.imports.life.ImportViews;
import io.tradepost.imports.life.Terms;
import io.tradepost.imports.loading.ImportWorker;
import io.tradepost.imports.staging.ReadingFiles;
import io.tradepost.imports.staging.Staged;
import io.tradepost.imports.staging.Upload;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
final class ImportController {

    private static final int LONGEST_NAME = 200;

    private final ReadingFiles reading;
    private final ImportViews imports;
    private final ImportWorker worker;
    private final UploadSettings settings;

    ImportController(ReadingFiles reading, ImportViews imports, ImportWorker worker, UploadSettings settings) {
        this.reading = reading;
        this.imports = imports;
        this.worker = worker;
        this.settings = settings;
    }

    /** A page without scripts is led to where it can watch. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> take(
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = Terms.ONLINE_RETAIL) String format,
            @RequestParam(defaultValue = "Europe/London") String zone,
            @RequestParam(defaultValue = "GBP") String currency,
            @RequestHeader HttpHeaders headers) {
        Terms terms = Terms.of(format, zone, currency);
        Upload upload = new Upload(
                name(file.getOriginalFilename()), file, settings.most().toBytes());
        Staged staged = reading.read(upload, terms);
        worker.ring();
        String id = staged.file().id();
        if (headers.getAccept().contains(MediaType.TEXT_HTML)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/imports/" + id))
                    .build();
        }
        ResponseEntity.BodyBuilder answer = staged.before() ? ResponseEntity.ok() : ResponseEntity.accepted();
        return answer.location(URI.create("/api/imports/" + id))
                .contentType(MediaType.APPLICATION_JSON)
                .body(imports.of(staged.file()));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    All all() {
        return new All(imports.latest());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ImportView one(@PathVariable String id) {
        return imports.of(id);
    }

    private static String name(@Nullable String original) {
        String name = original == null
                ? ""
                : original.replaceAll("\\p{Cntrl}|.*[/\\\\]", "").strip();
        return name.isEmpty() ? "unnamed" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** @param imports the newest first, fifty at most */
    record All(List<ImportView> imports) {}
}
