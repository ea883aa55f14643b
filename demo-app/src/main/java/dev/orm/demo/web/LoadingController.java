package dev.orm.demo.web;

import dev.orm.demo.load.LoadProgress;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows how far the data is, until the desk opens. */
@Controller
class LoadingController {

    private final LoadProgress progress;

    LoadingController(LoadProgress progress) {
        this.progress = progress;
    }

    @GetMapping("/loading")
    String loading(Model model, HttpServletResponse response) {
        LoadProgress.Snapshot now = progress.now();
        if (now.ready()) {
            return "redirect:/";
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        if (!now.failed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            response.setHeader("Refresh", "1");
        }
        model.addAttribute("progress", now);
        return "loading";
    }
}
